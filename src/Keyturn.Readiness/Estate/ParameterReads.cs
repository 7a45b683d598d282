using System.Collections.Immutable;

namespace Keyturn.Readiness.Estate;

/// <summary>Who was seen reading which encrypted parameter with decryption, after CloudTrail. Whoever is not in it was not seen, which proves nothing.</summary>
/// <remarks>Source: Systems Manager user guide, "Logging AWS Systems Manager API calls with AWS CloudTrail"; GetParameter, GetParameters, GetParametersByPath.</remarks>
public sealed record ParameterReads
{
    /// <summary>CloudTrail's names of the calls that tell values. Names of events only: nothing here can call them.</summary>
    public static ImmutableArray<string> EventNames { get; } = ["GetParameter", "GetParameters", PathEventName];

    /// <summary>CloudTrail's name of the call that reads a folder.</summary>
    public const string PathEventName = "GetParametersByPath";

    /// <summary>Nobody, over no time.</summary>
    public static ParameterReads None { get; } = new();

    /// <summary>Readers by name of the parameter, then by principal.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, ParameterRead>> ByParameter { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, ParameterRead>>.Empty;

    /// <summary>By event name, the spans of time of which every event was read; oldest first, none touching another.</summary>
    public ImmutableDictionary<string, ImmutableArray<CoveredSpan>> Covered { get; init; } = ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty;

    /// <summary>The readers of a parameter, who read it last first.</summary>
    public ImmutableArray<ParameterRead> Of(string name) =>
        [.. ByParameter.GetValueOrDefault(name, ImmutableDictionary<string, ParameterRead>.Empty).Values.OrderByDescending(read => read.LastAt).ThenBy(read => read.Principal, StringComparer.Ordinal)];

    /// <summary>The covered spans of one kind of event.</summary>
    public ImmutableArray<CoveredSpan> CoveredOf(string eventName) => Covered.GetValueOrDefault(eventName, []);

    /// <summary>The time over which every kind of event was read at its ends, and whether there are gaps within; <see langword="null"/> while one kind was not read at all.</summary>
    public (CoveredSpan Span, bool HasGaps)? Looked()
    {
        var spans = EventNames.Select(CoveredOf).ToArray();
        if (spans.Any(one => one.IsEmpty))
            return null;

        var span = new CoveredSpan(spans.Max(one => one[0].From), spans.Min(one => one[^1].Until));
        return span.From > span.Until ? null : (span, spans.Any(one => one.Length > 1));
    }
}

/// <summary>One principal's reads of one parameter.</summary>
/// <param name="Principal">ARN of the role for its sessions, of the user, or of an account; the name of a service.</param>
/// <param name="FirstAt">First event that was seen (UTC).</param>
/// <param name="LastAt">Last event that was seen (UTC).</param>
/// <param name="Times">Events that name it and were answered.</param>
public sealed record ParameterRead(string Principal, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Times)
{
    /// <summary>Events that were refused.</summary>
    public int Denied { get; init; }

    /// <summary>Reads of a folder in which it lies; a filter of the call may have left it out.</summary>
    public int ByPath { get; init; }

    /// <summary>Session of the last event; <see langword="null"/> when it had none.</summary>
    public string? Session { get; init; }

    /// <summary>Whether its value was told at least once, as far as events tell.</summary>
    public bool HasRead => Times > 0 || ByPath > 0;

    /// <summary>Whether the principal is a role.</summary>
    public bool IsRole => Principal.Contains(":role/", StringComparison.Ordinal);

    /// <summary>What people call the principal: the last part of its ARN.</summary>
    public string ShortName => Principal[(Principal.LastIndexOf('/') + 1)..];
}
