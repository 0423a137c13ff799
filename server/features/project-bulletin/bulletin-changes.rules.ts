import type { BulletinContent, IssuedBulletinAnswer } from '../../contract/project-bulletin.ts';

type Moved = Pick<IssuedBulletinAnswer['today'], 'figures' | 'added' | 'gone'>;

/** What a bulletin compiled anew says differently: figures by their names, projects that came or went. */
export function bulletinChanges(then: BulletinContent, now: BulletinContent): Moved {
  const before = figuresOf(then);
  const figures = [...figuresOf(now)].flatMap(([figure, value]) => {
    const was = before.get(figure) ?? 0;
    return was === value ? [] : [{ figure, before: was, now: value }];
  });
  return { figures, added: onlyIn(now, then), gone: onlyIn(then, now) };
}

function figuresOf({ now, year }: BulletinContent): Map<string, number> {
  return new Map<string, number>([
    ['projects', now.projects],
    ['investment', now.amounts.yi.low],
    ...now.thresholds.map(({ min, projects }): [string, number] => [`atLeast.${min}`, projects]),
    ...Object.entries(now.origins).map(([key, value]): [string, number] => [`origin.${key}`, value]),
    ...Object.entries(now.scopes).map(([key, value]): [string, number] => [`scope.${key}`, value]),
    ['year.projects', year.projects],
    ['year.investment', year.amounts.yi.low],
  ]);
}

/** The projects of one bulletin that the other does not list. */
function onlyIn(one: BulletinContent, other: BulletinContent) {
  const ids = new Set(other.projects.map(({ project }) => project.id));
  return one.projects.flatMap(({ project }) => (ids.has(project.id) ? [] : [project]));
}
