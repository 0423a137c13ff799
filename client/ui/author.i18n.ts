import type { Texts } from '../i18n/i18n.ts';

/** Words about who does it. */
export const author: Texts = {
  'zh-CN': {
    section: '操作人',
    title: '怎么称呼你',
    why: '你录入、修改和决定的事会记在这个名下，同事看得到。只在这台浏览器里问一次，不是登录，也不核对。',
    label: '姓名',
    wrong: '请写 1 至 60 个字',
    keep: '就用这个名字',
    cancel: '取消',
    under: '记在“{{name}}”名下',
    nobody: '还没有留下姓名',
    change: '换一个',
    say: '留下姓名',
  },
  en: {
    section: 'Your name',
    title: 'What is your name?',
    why: 'What you enter, change and decide is noted under it, where colleagues can see it. Asked once in this browser; it is no login and nobody checks it.',
    label: 'Name',
    wrong: 'Write 1 to 60 characters',
    keep: 'Use this name',
    cancel: 'Cancel',
    under: 'Noted under “{{name}}”',
    nobody: 'No name given yet',
    change: 'Change',
    say: 'Give a name',
  },
};
