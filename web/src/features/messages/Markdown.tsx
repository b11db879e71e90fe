import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useMemo } from 'react';
import { type Node, parse } from '../../core/markdown/parse';
import { own } from '../../ui/theme';
import { CodeBlock } from './CodeBlock';
import { Task } from './Task';
import { isEmojiOnly } from './model';
import { ChannelLink, Everyone, MessageLink, PersonMention, TagMention, WholeTeam } from './references';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  root: {
    textAlign: 'start',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase300,
    // Letters with very many marks stay within their message.
    overflow: 'clip',
    overflowClipMargin: '4px',
    '& p': { margin: 0 },
    '& > * + *': { marginTop: tokens.spacingVerticalXS },
    '& blockquote > * + *': { marginTop: tokens.spacingVerticalXS },
    '& ul, & ol': { margin: 0, paddingInlineStart: '22px' },
    '& h1, & h2, & h3, & h4, & h5, & h6': {
      margin: `${tokens.spacingVerticalXS} 0`,
      fontSize: tokens.fontSizeBase400,
      lineHeight: tokens.lineHeightBase400,
    },
    '& blockquote': {
      margin: 0,
      paddingLeft: tokens.spacingHorizontalM,
      borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
      color: tokens.colorNeutralForeground2,
    },
    '& code': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      backgroundColor: own.colorInset,
      borderRadius: tokens.borderRadiusSmall,
      padding: '1px 4px',
    },
    '& pre': {
      margin: 0,
      padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
      overflowX: 'auto',
    },
    '& pre code': { padding: 0, backgroundColor: 'transparent' },
    '& hr': { border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  emoji: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  table: {
    overflowX: 'auto',
    margin: `${tokens.spacingVerticalXS} 0`,
    '& table': { borderCollapse: 'collapse' },
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      verticalAlign: 'top',
      overflowWrap: 'normal',
    },
    '& th': { backgroundColor: own.colorInset, fontWeight: tokens.fontWeightSemibold },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  start: { textAlign: 'start' },
  left: { textAlign: 'left' },
  center: { textAlign: 'center' },
  right: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  outside: {
    position: 'relative',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

/** A message's text. It is drawn from a tree, never from HTML. */
export function Markdown({ text }: { text: string }) {
  const styles = useStyles();
  const nodes = useMemo(() => parse(text), [text]);
  const isEmoji = isEmojiOnly(text);
  return (
    <div className={mergeClasses(styles.root, isEmoji && styles.emoji)} data-text>
      <Nodes nodes={nodes} />
    </div>
  );
}

function Nodes({ nodes }: { nodes: Node[] }) {
  return nodes.map((node, i) => (
    <Fragment key={i}>
      <Drawn node={node} />
    </Fragment>
  ));
}

/** Without hooks of its own: most of what it draws is text. */
function Drawn({ node }: { node: Node }) {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'paragraph':
      return (
        <p dir="auto">
          <Nodes nodes={node.children} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Nodes nodes={node.children} />
        </blockquote>
      );
    case 'heading':
      return (
        <h2 dir="auto">
          <Nodes nodes={node.children} />
        </h2>
      );
    case 'list':
      return node.start === undefined ? (
        <ul dir="auto">
          <Nodes nodes={node.children} />
        </ul>
      ) : (
        <ol dir="auto" start={node.start}>
          <Nodes nodes={node.children} />
        </ol>
      );
    case 'item':
      return node.checked === undefined ? (
        <li>
          <Nodes nodes={node.children} />
        </li>
      ) : (
        <Task isDone={node.checked}>
          <Nodes nodes={node.children} />
        </Task>
      );
    case 'strong':
      return (
        <strong>
          <Nodes nodes={node.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Nodes nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Nodes nodes={node.children} />
        </s>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'codeBlock':
      return <CodeBlock text={node.text} language={node.language} />;
    case 'break':
      return <br />;
    case 'rule':
      return <hr />;
    case 'table':
      return <Table rows={node.children} />;
    case 'row':
      return (
        <tr>
          <Nodes nodes={node.children} />
        </tr>
      );
    case 'cell':
      return <Cell cell={node} />;
    case 'link':
      return <OutsideLink href={node.href} text={node.children} />;
    case 'person':
      return <PersonMention id={node.id} />;
    case 'everyone':
      return <Everyone />;
    case 'team':
      return <WholeTeam />;
    case 'tag':
      return <TagMention id={node.id} />;
    case 'channel':
      return <ChannelLink id={node.id} />;
    case 'message':
      return <MessageLink conversation={node.conversation} id={node.id} />;
  }
}

function Table({ rows }: { rows: Node[] }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.table} tabIndex={0} role="group" aria-label={t('messages.table')}>
      <table>
        <tbody>
          <Nodes nodes={rows} />
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: Extract<Node, { type: 'cell' }> }) {
  const styles = useStyles();
  const className = styles[cell.align ?? 'start'];
  return cell.header ? (
    <th dir="auto" scope="col" className={className}>
      <Nodes nodes={cell.children} />
    </th>
  ) : (
    <td dir="auto" className={className}>
      <Nodes nodes={cell.children} />
    </td>
  );
}

function OutsideLink({ href, text }: { href: string; text: Node[] }) {
  const styles = useStyles();
  return (
    <Link className={styles.outside} href={href} target="_blank" rel="noreferrer noopener" inline>
      <Nodes nodes={text} />
    </Link>
  );
}
