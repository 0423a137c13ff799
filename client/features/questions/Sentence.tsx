import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { Question } from '../../../server/contract/questions.ts';
import { wordsIn } from './answer.view-model.ts';
import { Blank } from './Blank.tsx';
import { valueIn, type Filled } from './question-url.ts';
import styles from './questions.module.css';
import { piecesOf } from './sentence.view-model.ts';

type Props = {
  question: Question;
  filled: Filled;
  named: readonly EntityRef[];
  onFill: (filled: Filled) => void;
};

/** The question as a sentence with its blanks; a question people saved has its blanks side by side. */
export function Sentence({ question, filled, named, onFill }: Props) {
  const { i18n } = useTranslation('questions');
  const { sentence, parameters } = question;
  const blankOf = (name: string) => {
    const parameter = parameters.find((one) => one.name === name);
    if (!parameter) return null;
    return (
      <Blank
        key={name}
        parameter={parameter}
        value={valueIn(filled, parameter)}
        named={named}
        onChange={(changed) => onFill({ ...filled, [name]: changed })}
      />
    );
  };
  if (!sentence) {
    return (
      <div className={styles.fields}>
        {parameters.map((parameter) => (
          <span key={parameter.name} className={styles.field}>
            <span aria-hidden="true">{wordsIn(parameter.words, i18n.language)}</span>
            {blankOf(parameter.name)}
          </span>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.sentence}>
      {piecesOf(wordsIn(sentence, i18n.language), parameters).map((piece) =>
        'text' in piece ? <span key={piece.text}>{piece.text}</span> : blankOf(piece.blank.name),
      )}
    </div>
  );
}
