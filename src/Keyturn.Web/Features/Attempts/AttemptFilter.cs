using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Attempts;

/// <summary>How far back the list goes.</summary>
public enum AttemptRange
{
    /// <summary>From six in the evening on, in the reader's zone.</summary>
    Night,
    Day,
    Week,
    Month,
    Quarter,

    /// <summary>A year: what is older than 90 days is read from the store.</summary>
    Year,
}

/// <summary>Whether tests are among the attempts.</summary>
public enum AttemptTests
{
    With,
    Without,
    Only,
}

/// <summary>What the list of attempts shows, as its address says. Two are equal when their addresses are.</summary>
public sealed record AttemptFilter
{
    /// <summary>In <see cref="By"/>: set off by the schedule.</summary>
    public const string Schedule = "schedule";

    private const int MostValues = 100;
    private const int LongestText = 500;

    // Before what is made of it.
    private static ImmutableSortedSet<string> Ordinal { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public static AttemptFilter Empty { get; } = new();

    /// <summary>Words that all must be found.</summary>
    public string Text { get; init; } = "";

    public ImmutableSortedSet<string> Outcomes { get; init; } = Ordinal;

    public ImmutableSortedSet<string> Steps { get; init; } = Ordinal;

    /// <summary>Names of rotation functions.</summary>
    public ImmutableSortedSet<string> Functions { get; init; } = Ordinal;

    /// <summary>Account ids.</summary>
    public ImmutableSortedSet<string> Accounts { get; init; } = Ordinal;

    public ImmutableSortedSet<string> Regions { get; init; } = Ordinal;

    /// <summary>Names of people, or <see cref="Schedule"/>.</summary>
    public ImmutableSortedSet<string> By { get; init; } = Ordinal;

    public AttemptTests Tests { get; init; }

    public AttemptRange Range { get; init; } = AttemptRange.Week;

    /// <summary>Whether nothing but the time narrows the list.</summary>
    public bool IsEmpty => (this with { Range = Empty.Range }).ToAddress("") == "";

    /// <summary>Never throws: what cannot be understood is left out.</summary>
    public static AttemptFilter Parse(string? queryString)
    {
        var read = QueryHelpers.ParseQuery(queryString);
        var text = read.GetValueOrDefault("q").ToString().Trim();
        return new AttemptFilter
        {
            Text = text.Length > LongestText ? text[..LongestText] : text,
            Outcomes = Named<RotationOutcome>("outcome"),
            Steps = Named<RotationStep>("step"),
            Functions = Many("function"),
            Accounts = Many("account"),
            Regions = Many("region"),
            By = Many("by"),
            Tests = One("tests", AttemptTests.With),
            Range = One("range", AttemptRange.Week),
        };

        ImmutableSortedSet<string> Many(string name) => Ordinal.Union(read.GetValueOrDefault(name).OfType<string>().Where(value => value.Length is > 0 and <= LongestText).Take(MostValues));

        ImmutableSortedSet<string> Named<T>(string name)
            where T : struct, Enum => Ordinal.Union(Many(name).Select(value => Enum.TryParse<T>(value, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known.ToString() : "").Where(value => value.Length > 0));

        T One<T>(string name, T usual)
            where T : struct, Enum => Enum.TryParse<T>(read.GetValueOrDefault(name).ToString(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : usual;
    }

    public string ToAddress(string path = "/attempts")
    {
        var parts = new List<KeyValuePair<string, string?>>();
        if (Text.Length > 0)
            parts.Add(new("q", Text));
        Add("outcome", Outcomes.Select(value => value.ToLowerInvariant()));
        Add("step", Steps.Select(value => value.ToLowerInvariant()));
        Add("function", Functions);
        Add("account", Accounts);
        Add("region", Regions);
        Add("by", By);
        if (Tests != AttemptTests.With)
            parts.Add(new("tests", Tests.ToString().ToLowerInvariant()));
        if (Range != AttemptRange.Week)
            parts.Add(new("range", Range.ToString().ToLowerInvariant()));
        return QueryHelpers.AddQueryString(path, parts);

        void Add(string name, IEnumerable<string> values) => parts.AddRange(values.Select(value => new KeyValuePair<string, string?>(name, value)));
    }

    /// <summary>The oldest start that is shown (UTC).</summary>
    public DateTimeOffset From(DateTimeOffset now, TimeZoneInfo zone) => Range switch
    {
        AttemptRange.Night => Evening(now, zone),
        AttemptRange.Day => now.AddDays(-1),
        AttemptRange.Week => now.AddDays(-7),
        AttemptRange.Month => now.AddDays(-30),
        AttemptRange.Quarter => now.AddDays(-90),
        _ => now.AddDays(-365),
    };

    public bool Equals(AttemptFilter? other) => other is not null && ToAddress("") == other.ToAddress("");

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToAddress(""));

    private static DateTimeOffset Evening(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var evening = local.Hour >= 18 ? local.Date.AddHours(18) : local.Date.AddDays(-1).AddHours(18);

        // A time that a clock change leaves out does not exist: an hour later does.
        var real = zone.IsInvalidTime(evening) ? evening.AddHours(1) : evening;
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(real, DateTimeKind.Unspecified), zone), TimeSpan.Zero);
    }
}
