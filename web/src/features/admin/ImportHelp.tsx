import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useImportStyles } from './importStyles';

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  example: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const UNITS = {
  da: 'kode;navn;overenhed;leder\n100;Fjordby Kommune;;berit.bo\n110;Hjemmepleje Nord;100;ane.moller',
  en: 'code,name,parent,manager\n100,Fjordby Council,,berit.bo\n110,Home care north,100,ane.moller',
};
const PEOPLE = {
  da: 'login;navn;e-mail;titel;enhed;leder;telefon;mobil\nane.moller;Ane Møller;ane@fjordby.dk;Sygeplejerske;110;berit.bo;;+45 20 20 20 20',
  en: 'login,name,email,title,unit,manager,phone,mobile\nane.moller,Ane Møller,ane@fjordby.dk,Nurse,110,berit.bo,,+45 20 20 20 20',
};

/** What the files look like, for whoever makes them. */
export function ImportHelp() {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'da' ? 'da' : 'en';
  return (
    <Accordion collapsible>
      <AccordionItem value="form">
        <AccordionHeader as="h2">{t('import.help')}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.panel}>
            <Text>{t('import.helpPeople')}</Text>
            <pre className={styles.example} tabIndex={0} aria-label={t('import.people')}>
              {PEOPLE[language]}
            </pre>
            <Text>{t('import.helpUnits')}</Text>
            <pre className={styles.example} tabIndex={0} aria-label={t('import.units')}>
              {UNITS[language]}
            </pre>
            <Text className={shared.quiet}>{t('import.helpRules')}</Text>
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
