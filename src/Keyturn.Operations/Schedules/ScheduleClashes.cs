using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Schedules;

/// <summary>Finds what is wrong with windows. Pure; linear but for windows of secrets that belong together.</summary>
internal sealed class ScheduleClashes(FreezeCalendar freezes, int crowdedFrom, Func<SecretRow, string?> userOf)
{
    private const int NamesTold = 3;

    /// <param name="entries">In order of opening.</param>
    public ImmutableArray<ScheduleEntry> Mark(IReadOnlyList<ScheduleEntry> entries)
    {
        var crowded = entries.Where(IsMinute).GroupBy(Minute).Where(group => group.Count() >= crowdedFrom).Select(group => group.Key).ToHashSet();
        var bySecret = entries.ToLookup(entry => entry.Row.Arn.Value, StringComparer.Ordinal);
        var related = Related(entries);
        return [.. entries.Select(entry => Mark(entry, crowded.Contains(Minute(entry)) && IsMinute(entry), related.GetValueOrDefault(entry.Row.Arn.Value), bySecret))];
    }

    private ScheduleEntry Mark(ScheduleEntry entry, bool crowded, List<(ScheduleClash Clash, SecretRow Other)>? others, ILookup<string, ScheduleEntry> bySecret)
    {
        var clashes = crowded ? ScheduleClash.Crowded : ScheduleClash.None;
        if (entry.Opens.UtcDateTime.Date != entry.Closes.UtcDateTime.AddTicks(-1).Date)
            clashes |= ScheduleClash.OverMidnight;

        List<string> with = [];
        foreach (var (clash, other) in others ?? [])
        {
            if (bySecret[other.Arn.Value].Any(entry.Overlaps))
            {
                clashes |= clash;
                with.Add(other.Secret.Name);
            }
        }

        foreach (var freeze in freezes.Of(entry.Row.AccountAlias, entry.Row.Arn, entry.Opens, entry.Closes))
        {
            clashes |= ScheduleClash.Freeze;
            with.Add(freeze.Name);
        }

        return clashes == ScheduleClash.None ? entry : entry with { Clashes = clashes, With = [.. with.Distinct(StringComparer.Ordinal).Take(NamesTold)] };
    }

    /// <summary>By secret: the superuser that rotates it or the secrets that it rotates, and other secrets of its database user.</summary>
    private Dictionary<string, List<(ScheduleClash, SecretRow)>> Related(IEnumerable<ScheduleEntry> entries)
    {
        var rows = entries.Select(entry => entry.Row).DistinctBy(row => row.Arn.Value).ToList();
        var related = new Dictionary<string, List<(ScheduleClash, SecretRow)>>(StringComparer.Ordinal);
        var byReference = rows.SelectMany(row => new[] { (Key: (row.Arn.Scope, row.Arn.Value), row), (Key: (row.Arn.Scope, row.Secret.Name), row) })
            .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.row);
        foreach (var row in rows)
        {
            if (row.Secret.Tags.GetValueOrDefault(CheckContext.SuperuserTag)?.Trim() is { Length: > 0 } reference && byReference.TryGetValue((row.Arn.Scope, reference), out var superuser) && superuser != row)
            {
                Add(row, ScheduleClash.Superuser, superuser);
                Add(superuser, ScheduleClash.Superuser, row);
            }
        }

        foreach (var users in rows.Select(row => (row, user: userOf(row))).Where(pair => pair.user is not null).GroupBy(pair => (pair.row.Arn.Scope, pair.user)).Where(group => group.Skip(1).Any()))
        {
            foreach (var (row, _) in users)
            {
                foreach (var (other, _) in users.Where(pair => pair.row != row))
                    Add(row, ScheduleClash.SharedUser, other);
            }
        }

        return related;

        void Add(SecretRow row, ScheduleClash clash, SecretRow other)
        {
            if (!related.TryGetValue(row.Arn.Value, out var list))
                related[row.Arn.Value] = list = [];
            list.Add((clash, other));
        }
    }

    /// <summary>A window of a whole day is spread over it by AWS; one that an expression opens begins on its minute.</summary>
    private static bool IsMinute(ScheduleEntry entry) => entry.Row.Secret.RotationRules?.ScheduleExpression is not null && entry.Closes - entry.Opens < TimeSpan.FromDays(1);

    private static (EstateScope, DateTimeOffset) Minute(ScheduleEntry entry) => (entry.Row.Arn.Scope, entry.Opens);
}
