package dk.torv.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.Set;

/** Denmark's public holidays and the school holidays of Copenhagen. Days of other countries are not known here. */
public final class DanishDays {
    private static final int WINTER_BREAK = 7;
    private static final int AUTUMN_BREAK = 42;
    private static final int PRAYER_DAY = 26;
    private static final int LAST_PRAYER_DAY = 2023;
    private static final Set<Integer> DAYS_AFTER_EASTER = Set.of(-3, -2, 0, 1, 39, 49, 50);

    private DanishDays() {}

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Maundy Thursday, Good Friday, Easter, Great Prayer Day until it was abolished, Ascension, Whitsun, Christmas and New Year; and the days when offices are shut. */
    public static boolean isHoliday(LocalDate day) {
        int number = day.getMonthValue() * 100 + day.getDayOfMonth();
        return switch (number) {
            case 101, 605, 1224, 1225, 1226, 1231 -> true;
            default -> {
                int after = day.getDayOfYear() - easter(day.getYear()).getDayOfYear();
                yield DAYS_AFTER_EASTER.contains(after) || (after == PRAYER_DAY && day.getYear() <= LAST_PRAYER_DAY);
            }
        };
    }

    public static boolean isDayOff(LocalDate day) {
        return isWeekend(day) || isHoliday(day);
    }

    public static boolean isSchoolHoliday(LocalDate day) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        boolean summer = day.getMonth() == Month.JULY || (day.getMonth() == Month.AUGUST && day.getDayOfMonth() < 10);
        boolean christmas = (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 21)
                || (day.getMonth() == Month.JANUARY && day.getDayOfMonth() < 3);
        return week == AUTUMN_BREAK || week == WINTER_BREAK || summer || christmas;
    }

    /** Easter Sunday by the method of Meeus, Jones and Butcher. */
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
