/** Questions that are not about a plan: greetings, attempts to steer the program, plainly other business. */

const GREETING =
  /^(你好|您好|hi|hello|嗨|哈喽|在吗|在不在|早上好|上午好|中午好|下午好|晚上好|谢谢|多谢|感谢|辛苦了|再见|拜拜|好的|嗯|ok|你(是谁|叫什么|能(做|干|帮我(做|干)?)什么|会(做)?什么|有什么(功能|用))|(怎么|如何)(使用|用你)|帮助|help|使用说明)[啊呀吗呢吧了!！?？。.~，,你您]*$/i;

const STEERING =
  /(忽略|无视|忘(掉|记)|抛开|不要(理会|遵守)|绕过|覆盖|ignore|disregard|forget|override|bypass).{0,20}(指令|指示|提示词?|规则|要求|设定|限制|约束|前面|之前|上面|上文|以上|instructions?|rules?|prompts?|previous|above)|(系统|内部|隐藏|初始|原始)(的)?(提示词?|指令|设定|prompt)|提示词|system\s*prompt|developer\s*(mode|message)|开发者模式|越狱|jailbreak|\bDAN\b|没有(任何)?(限制|约束)|(你(现在)?(是|扮演|充当|成为)|假装你?(是)?|假设你是|从现在(开始|起)|接下来你|扮演|充当)(一(个|名|位))?.{0,12}(黑客|助手|模型|角色|没有|不受|奶奶|医生|律师|专家|猫|AI|人工智能|程序)|(输出|打印|泄露|告诉我|显示|给出|重复|复述).{0,12}(提示词?|system|prompt|密钥|密码|口令|令牌|token|api\s*key|环境变量|配置文件|源代码|源码)|api\s*[-_ ]?key|密钥|环境变量|\/etc\/|\.\.\/|process\.env|<(?:script|svg|img|image|iframe|body|object|embed|math|video|audio|details|style|a\s)[^一-龥]{0,40}|\bon[a-z]{3,20}\s*=|\b(?:alert|prompt|confirm|eval)\s*[(`]|document\.|window\[|javascript:|drop\s+table|select\s.+\sfrom\s|union\s+select|\{\{.*\}\}|\$\{.*\}|<%.*%>|读取.{0,10}文件|执行.{0,6}(命令|代码)|rm\s+-rf|(把|将).{0,30}(责任单位|答案).{0,6}(改|换|写)(成|为)|(系统|程序|安全)(补丁|升级|更新|公告|通知)[:：]|一律(改写|替换|改)(为|成)|(假装|假设|假定|就当)(这份|本|该)?(文件|方案).{0,12}(作废|失效|取消|改)|当(成|作)(方案|文件|原文|依据).{0,10}(引用|回答|原文|依据)|标上出处|(篡改|伪造|编造|捏造|杜撰)|(我|以).{0,6}(管理员|系统管理|开发者|超级用户)(的)?(身份|权限|名义)|(我|现在)命令你?|\[?(system|系统)\]?.{0,12}(关闭|解除|更新|指令)|(校验|核对|审核|限制|过滤)(已经?)?(关闭|关掉|解除|取消)|(今后|以后|从现在(起|开始)|接下来).{0,12}(只|一律|都)(回答?|说|输出|答)|(一律|只许|只能|必须)(回答?|答|输出|说)[“"「]?(是|好|同意|可以)|不(许|准|得)(再)?拒绝|(后门|root权限|管理员权限)/i;

const OTHER_BUSINESS =
  /(天气(预报)?(怎么样|如何|咋样|好|$)|(今天|明天|后天).{0,6}(天气|气温|下雨|限行)|几度$|下(雨|雪)(吗|不|没|么)|写(一)?(首|篇|个|段|封).{0,12}(诗|歌|小说|故事|作文|情书|论文|代码|程序|函数|演讲稿|检讨|广告|文案|邮件|笑话)|写首|赋诗|[五七]言|绝句|律诗|作(一)?首|讲(个|一个)?(笑话|故事)|(写|用).{0,8}(python|java|代码|脚本|程序)|翻译(成|一下|这|以下|下面)|股票|彩票|基金.{0,4}(买|推荐|涨)|比分|世界杯|明星|电影|电视剧|游戏攻略|菜谱|怎么做(饭|菜)|红烧|食谱|(帮|替)我.{0,4}(订|买|抢|约|挂号|打车|叫车|点餐|充值|转账|打电话|查快递)|(写|起草|拟)(一)?(个|封|份|篇|张)?.{0,10}(申请|信|报告|检讨|材料|投诉|合同|简历|总结)(书)?[?？。!！]*$|(推荐|介绍).{0,8}(餐厅|酒店|电影|景点|手机|股票|好吃|旅游路线)|(算|解)(一)?(道|下)?.{0,6}(数学题|方程)|^\s*\d+\s*[+\-*/×÷]\s*\d+\s*(=|等于)?|星座|算命|减肥|失眠|感冒|头疼|吃什么药|开(什么)?药|看病挂号|(男|女)朋友|恋爱|相亲|你(喜欢|爱|觉得自己|几岁|多大|有感情)|几点了|现在(是)?几点|今天(是)?(几号|星期几|周几)|首都是|世界上最|谁是(世界|美国|中国)|美国|日本|俄罗斯|乌克兰|特朗普|拜登|习近平是谁|比特币|chatgpt|deepseek|openai)/i;

const OPINION =
  /(你|您)(怎么|如何)(看|评价|认为|看待)|(你|您)(认为|觉得)|是不是(失败|成功|骗人|忽悠|作秀|形象工程)|(好不好|合理吗|靠谱吗|值不值|有没有用|英明|正确吗|是对是错)|打(几|多少)分|打个分|评个?分|评价(一下)?.{0,8}(领导|省长|书记|政府|官员)|(会不会|会)(涨|跌|升值|贬值)|(房价|股市|经济).{0,8}(会|走势|预测|趋势)/;

const ADVICE =
  /(我|我家|我们家|俺|咱).{0,10}(该不该|应不应该|要不要)|(值不值得|划不划算|划算吗|合适吗|建议我|帮我(选|决定|分析|参谋|出主意|写|申请|办|算|打官司|投诉|找工作|规划)|替我|推荐(我|一个|一家))|哪(个|里|家)(小区|楼盘|学校|医院|银行|公司|律师).{0,6}(好|便宜|靠谱|推荐)|(给|帮|替)(我|咱|俺)?.{0,4}(拿|出)个?主意|哪个(更)?(好|划算|合适)|(好|划算|合适)(呢|些|点)?，?还是.{2,14}(好|划算|合适)|怎么(离婚|打官司|起诉|报警|投诉)|(我|我家)(是不是)?(符合|够不够|算不算|能不能(拿|领|享受|评)).{0,12}(条件|资格)/;

export type Conduct = 'greeting' | 'unsafe' | 'out_of_scope' | undefined;

export function readConduct(text: string): Conduct {
  if (GREETING.test(text)) return 'greeting';
  if (STEERING.test(text)) return 'unsafe';
  return asking(text).every(isOtherBusiness) ? 'out_of_scope' : undefined;
}

const isOtherBusiness = (sentence: string) =>
  OTHER_BUSINESS.test(sentence) || OPINION.test(sentence) || ADVICE.test(sentence);

/** A story may speak of anything; only its sentences that ask count, or all where none does. */
function asking(text: string): string[] {
  const sentences = text.split(/(?<=[。！!？?\n])/).filter((sentence) => /\p{L}/u.test(sentence));
  const questions = sentences.filter((sentence) =>
    /[?？]|吗|呢|怎|咋|啥|什么|哪|谁|能不能|是不是|有没有|请|帮/.test(sentence),
  );
  if (questions.length > 0) return questions;
  return sentences.length > 0 ? sentences : [text];
}
