import type { Sentences } from '../i18n/catalogue.ts';

/** What the server says in Chinese when it refuses a request, and the same in English. */
export const REFUSALS_EN: Sentences = {
  // Sentences put together.
  '{field}（{expected:s}）': '{field} ({expected})',
  '{field} 应为{expected:s}': '{field}: expected {expected}',
  '另有 {count} 处': '{count} more',
  '请求参数不正确：{fields:s}': 'Not valid: {fields}',
  '参数 {field} 不正确：应为{expected:s}': 'The parameter {field} is not valid: expected {expected}',
  '没有找到：{fields:s}': 'Not found: {fields}',
  '没有找到{what:w} {id}': 'There is no {what} {id}',
  '没有找到问题 projectissue:{id}': 'There is no issue projectissue:{id}',

  // The server and the graph.
  '暂时连不上图数据库，恢复后会自动继续，请稍后重试':
    'The graph database cannot be reached for now; it goes on by itself once it is back. Try again later',
  '查询超过时限已停止，请缩小范围后重试':
    'The query ran over its time limit and was stopped. Narrow it and try again',
  '结果过大或所需内存过多，请缩小范围（例如加 LIMIT）后重试':
    'The result is too large or takes too much memory. Narrow it (e.g. with LIMIT) and try again',
  '控制台正忙：已有查询占用数据库，请稍后重试；若一直如此，需重启 Neo4j':
    'The console is busy: other queries hold the database. Try again later; if it stays so, restart Neo4j',
  '服务器内部错误，请把请求编号告诉管理员':
    'Something went wrong in the server. Tell the administrator the id of the request',
  '请求过于频繁，请一分钟后再试': 'Too many requests. Try again in a minute',
  '没有这个接口：{call}': 'There is no such call: {call}',
  '没有这个页面：{page}': 'There is no such page: {page}',
  '这个接口不接受 {method}，只接受 {allowed}': 'This call does not take {method}, only {allowed}',
  没有这个文件: 'There is no such file',
  '请求体应为 JSON（Content-Type: application/json）':
    'The body has to be JSON (Content-Type: application/json)',
  '请求体不是有效的 JSON': 'The body is not valid JSON',
  '请求体超过 1 MB': 'The body is larger than 1 MB',
  '请求体应为 UTF-8 编码的 JSON': 'The body has to be JSON in UTF-8',
  网址中的编码不正确: 'The address is not encoded correctly',
  请求无法读取: 'The request cannot be read',
  '请求头 Host 不正确': 'The header Host is not valid',
  '不接受以 {host} 为名的访问；如果这是本服务的域名，请写入环境变量 LIANTU_ALLOWED_HOSTS':
    'The name {host} is not served here; if it is a name of this service, add it to the environment variable LIANTU_ALLOWED_HOSTS',
  不接受其他网站的页面发来的请求: 'Requests from pages of other sites are refused',
  '请注明操作人：请求头 {header} 应为 1 至 60 个字的姓名，UTF-8 百分号编码，例如 {example}':
    'Say who you are: the header {header} holds a name of 1 to 60 characters, percent-encoded as UTF-8, e.g. {example}',
  '1 至 60 个字的姓名，百分号编码': 'a name of 1 to 60 characters, percent-encoded',

  // What somebody else has done meanwhile.
  '其他人刚改过红黄牌规则，请看过最新内容再改':
    'Somebody has just changed the rules of the cards. Look at them again before you change them',
  '其他人刚改过这条链的链长，请看过最新内容再改':
    'Somebody has just changed who answers for this chain. Look again before you change it',
  '其他人刚改过这一条，请看过最新内容再改':
    'Somebody has just changed this. Look at it again before you change it',
  '其他人刚改过这个问题，请看过最新内容再改':
    'Somebody has just changed this issue. Look at it again before you change it',
  '其他人刚录入过这个项目，请看过最新内容再改':
    'Somebody has just made an entry on this project. Look at it again before you change it',
  '其他人刚改过这条判定，请看过最新内容再改':
    'Somebody has just changed this decision. Look at it again before you change it',
  '其他人刚改过这个视图，请看过最新内容再改':
    'Somebody has just changed this view. Look at it again before you change it',
  '其他人刚改过这个载体，请看过最新内容再改':
    'Somebody has just changed this site. Look at it again before you change it',
  '其他人刚改过这条目标，请看过最新内容再改':
    'Somebody has just changed this target. Look at it again before you change it',
  '“{name}”已被他人修改，请先查看最新内容再保存':
    'Somebody has changed “{name}”. Look at it again before you save it',
  '{name} 已并入 {into}（{by}，{day} 判定）': '{name} has been merged into {into} (decided by {by} on {day})',

  // Entering, changing and undoing facts.
  '内容不符合要求：{told:s}': 'This does not fit: {told}',
  实体的种类: 'the kind of the entity',
  '空：只用于没有 key 的数据': 'empty: only for a statement without key',
  没有这一列: 'no such column',
  '图中已有这一条，请直接修改它': 'The graph holds this already: change it there',
  '与现有内容不同；没有要改的': 'something else than it says now; nothing is changed',
  '原值 {values:s}；要换成别的，请结束这一条并另加一条':
    'what it was, {values}; for another, end this one and add a new one',
  '图中没有的指标；已有“{zh}”（{en}），请直接选它':
    'a figure the graph does not hold; “{en}” ({zh}) is there: choose it',
  '这一条来自种子数据或导入，不能撤回；关系可以写明结束日期':
    'This comes from the seed or an import and cannot be taken back; a tie can be given the date it ended',
  '这一条是在项目页记录的，请在项目页撤回': 'This was entered on the page of the project: take it back there',
  '还有 {count} 条关系或数据与它相连，请先撤回或结束它们':
    'Ties or statements still hang on it ({count}). Take them back or end them first',
  这一条修改已经撤销过了: 'This change has been undone already',
  '这一条已经不在了，不用再撤销': 'This is no longer there: there is nothing to undo',
  '这一条后来又改过，请先撤销后来的修改': 'This has been changed since. Undo the later changes first',
  '这一条已经在了，不用再撤销': 'This is there again: there is nothing to undo',
  '这一条已经不在了，无法撤销': 'This is no longer there and cannot be undone',
  '同一处后来又改过，请先撤销后来的修改':
    'The same place has been changed since. Undo the later changes first',
  '{names:s} 已经不在图中': 'No longer in the graph: {names}',

  // The console and questions.
  '参数 params 嵌套过深：最多 {depth} 层': 'The parameter params is nested too deep: at most {depth} levels',
  'Neo4j 无法执行这条查询：{message:any}': 'Neo4j cannot run this query: {message}',
  'Neo4j 无法执行这条查询（第 {line} 行第 {column} 列）：{message:any}':
    'Neo4j cannot run this query (line {line}, column {column}): {message}',
  '这条查询不能运行：{why:s}': 'This query cannot be run: {why}',
  '请直接写出字符，不要用 \\u 转义；也可以用参数传入':
    'write characters as they are and not escaped by \\u, or hand them over as a parameter',
  '查询中含有控制字符或不可见字符，请删去；也可以用参数传入':
    'it holds control or invisible characters: take them out, or hand them over as a parameter',
  '查询中有未闭合的引号、反引号或注释': 'a quote, backtick or comment in it is not closed',
  查询无法读取: 'it cannot be read',
  '请去掉开头的 {what}，控制台会自行检查查询计划':
    'take out the {what} it begins with; the console looks at the plan by itself',
  '不能调用过程 {what}': 'the procedure {what} cannot be called',
  '不能用 LOAD CSV 读取文件或网址': 'LOAD CSV cannot be used to read files or addresses',
  '不能用 USE 切换数据库': 'USE cannot be used to change the database',
  '不能使用 {what}：只开放 Cypher 自带的函数':
    '{what} cannot be used: only the functions of Cypher itself are open',
  '表达式中的 range() 只接受不超过 {most} 的整数或 size()、length()；更大的范围请写成 UNWIND range(…) AS x':
    'range() within an expression takes only whole numbers up to {most}, or size() and length(); write a larger one as UNWIND range(…) AS x',
  '控制台只读，查询计划中的 {what} 不在允许之列':
    'the console only reads, and {what} in the plan is not allowed',
  '自存问题的 id 应以 {start} 开头：{id}': 'The id of a saved question begins with {start}: {id}',
  '已有一个自存问题用了这个 id：{id}': 'A saved question has this id already: {id}',
  '参数与 Cypher 不符：{told:s}': 'Parameters and Cypher do not agree: {told}',
  '缺少对 {names:s} 的说明': '{names} not described',
  '多出了 {names:s}': '{names} not used',
  '“{name}”是自存问题，请用 POST /api/cypher 运行它的 Cypher':
    '“{name}” is a saved question: run its Cypher with POST /api/cypher',

  // Projects, funds, introductions.
  '可能的路径太多，未能在限度内查完；请减少步数或只选部分关系类型':
    'There are too many possible paths to look through. Allow fewer steps, or choose fewer types of tie',
  '截至 {day}，规则“{rule}”还没有生效的版本': 'No version of the rule “{rule}” is in force by {day}',
  '至少一个版本的 from 不晚于 {day}': 'at least one version whose from is not after {day}',
  '这样记录会出现终止：{steps:s}，请在 entry.reason 写明原因':
    'This would end the project: {steps}. Give the reason in entry.reason',
  '这样记录会出现阶段倒退：{steps:s}，请在 entry.reason 写明原因':
    'This would be a step back: {steps}. Give the reason in entry.reason',
  '{from:w} → {to:w}（{day}）': '{from} → {to} ({day})',
  '必填：阶段倒退或终止的原因': 'required: the reason for a step back or an end',

  // The same one twice.
  '与 entity 不同的另一个实体': 'an entity other than entity',
  '与 entity 同类的实体': 'an entity of the same kind as entity',
  '与 left 同类的另一个实体': 'another entity of the same kind as left',
  可能重复登记的类别的实体: 'an entity of a kind that may be registered twice',
  '这些类别之一的实体：{labels:s}': 'an entity of one of these kinds: {labels}',
  '{name}与{other}之间有关系，不会是同一个：关系有误请先改关系':
    'A tie joins {name} and {other}, so they cannot be the same. If the tie is wrong, change it first',
  '两者有像是两家的地方，判为同一个请写明依据':
    'Something says they are two: give a reason to call them the same',
  '“{file}”正在写入或撤回，请等它完成再判为同一个':
    '“{file}” is being written or taken back. Wait until it is done before you call them the same',
  '保留的实体后来又并入了另一个，请先撤销那一条':
    'The entity that was kept has been merged into another since. Undo that one first',
  '这一对已有判定，请先看过': 'This pair has been decided already. Look at the decision first',

  // Targets.
  '环节 {segment} 所属的产业链': 'a chain that the segment {segment} is part of',
  '空：这条目标已有企业，另一家请另列一条': 'empty: this target has a company; list another one on its own',
  '清单在预演之后变了，请看过新的预演再写入':
    'The list has changed since the preview. Look at the new one before you write',
  '{file}：没有找到目标清单的表头；应有“目标企业”或“环节”列，以及“引进地区”列':
    '{file}: no header of a list of targets was found; it needs a column “Company” or “Segment”, and a column “Region”',
  这条目标已经在清单里: 'This target is on the list already',
  '每次一段：日期、空格、谈了什么，各段用分号隔开':
    'one part for each meeting: the date, a space and what was said, with semicolons between the parts',
  '到日的日期，如 2024-05-15': 'a date with its day such as 2024-05-15',
  '图谱里有的名称、别名、编号或证券代码': 'a name, alias, id or listing code the graph holds',
  '其中一个的编号：{ids:s}': 'the id of one of them: {ids}',
  该产业链的环节: 'a segment of this chain',
  '清单上一条目标的编号；新的一条请留空': 'the id of a target on the list; empty for a new one',
  '必填：为哪个地区招': 'required: the region it is for',
  企业和环节至少填一个: 'at least one of company and segment',
  '只写一行：第 {line} 行已是同一条': 'one row only: row {line} is the same one',

  // Imports.
  这个服务没有存放导入文件的文件夹: 'This service has no folder to keep imported files in',
  '请求体应为文件本身（Content-Type: application/octet-stream）':
    'The body has to be the file itself (Content-Type: application/octet-stream)',
  '请在请求头 {header} 里写明文件名，UTF-8 百分号编码，例如 {example}':
    'Give the name of the file in the header {header}, percent-encoded as UTF-8, e.g. {example}',
  '文件太大：不超过 {size}': 'The file is too large: at most {size}',
  '这一批现在是“{status:w}”，不能这样做': 'The batch is “{status}” now, so this cannot be done',
  '这一批刚有别的变动，请看过最新情况再做':
    'Something else has just changed the batch. Look at it again before you go on',
  '没有名为“{name}”的对应关系': 'There is no mapping named “{name}”',
  '“{field}”不是这种表的字段；有 {fields:s}':
    '“{field}” is no field of sheets of this kind; there are {fields}',
  '这一批已写入一部分，请先撤回再改编码':
    'Part of the batch has been written. Take it back before you change the encoding',
  '工作簿自带编码，不用选；只有 CSV、JSON 等文本文件可以选':
    'A workbook knows its encoding; it can be chosen only for text files such as CSV and JSON',
  '已有名为“{name}”的对应关系': 'There is a mapping named “{name}” already',
  '“{name}”刚被别人改过': 'Somebody has just changed “{name}”',
  '这一批里没有表“{sheet}”': 'The batch has no sheet “{sheet}”',
  '试算之后图谱有变动，请重新试算再写入':
    'The graph has changed since the dry run. Do it again before you write',
  '有 {count} 处在写入之后被改动或用到，不能撤回这一批':
    'The batch cannot be taken back: {count} of the things it wrote have been changed or used since',
  '这一批已写入一部分，请先撤回再试算':
    'Part of the batch has been written. Take it back before another dry run',
  '正在处理这一批，请等它完成': 'The batch is being worked on. Wait until it is done',
  '还没有试算结果，请先试算': 'There is no dry run yet. Do one first',
  '别的批次、编辑或归并已经用到它': 'Another batch, edit or merge uses it by now',
  写入之后有人改过: 'Somebody has changed it since',
  '另有 {count} 条事实以它为来源': 'It is the source of {count} other facts',
  已不在图谱里: 'It is no longer in the graph',
  '{field} 写入的是 {written:any}，现在是 {now:any}': '{field} was written as {written} and is {now} now',
  '{day} {by}判定“{other}”与“{name}”是同一个；请先在重复实体核对的判定记录里撤销这条判定，再撤回这一批':
    '{by} decided on {day} that “{other}” and “{name}” are the same; undo this decision among those on duplicates before you take the batch back',
};

/** Words within the sentences, beside the names of the kinds of entity. */
export const REFUSAL_WORDS_EN: Sentences = {
  实体: 'entity',
  关系: 'tie',
  数据: 'statement',
  来源: 'source',
  修改记录: 'entry of the journal',
  该地区的区市: 'district of this region',
  企业或项目: 'company or project',
  环节或产业链: 'segment or chain',
  地区或园区: 'region or park',
  来源地区: 'region of origin',
  企业甲: 'company',
  企业乙: 'company',
  通报: 'bulletin',
  问题: 'question',
  自存问题: 'saved question',
  录入: 'entry',
  判定: 'decision',
  留存的报告: 'kept report',
  保存的视图: 'saved view',
  招商目标: 'target',
  导入批次: 'import',
  对应关系: 'mapping',
  // How far an import has come.
  已上传: 'uploaded',
  正在试算: 'in a dry run',
  已试算: 'planned',
  写入未完成: 'partly written',
  已写入: 'written',
  撤回未完成: 'partly taken back',
  已撤回: 'taken back',
  已中止: 'stopped',
  // Kinds of values.
  数字: 'number',
  数组: 'array',
  '空值(null)': 'null',
  ISO日期: 'ISO date',
  ISO日期时间: 'ISO date and time',
  ISO时间: 'ISO time',
  电子邮件: 'e-mail address',
  URL: 'URL',
  UUID: 'UUID',
  base64编码字符串: 'text in base64',
  base64url编码字符串: 'text in base64url',
  JSON字符串: 'text in JSON',
};
