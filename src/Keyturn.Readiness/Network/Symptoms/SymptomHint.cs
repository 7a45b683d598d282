using System.Globalization;
using System.Resources;

namespace Keyturn.Readiness.Network.Symptoms;

/// <summary>What AWS names as a likely cause of a symptom.</summary>
public enum SymptomCause
{
    /// <summary>No path to a Secrets Manager endpoint.</summary>
    NoPathToApi,

    /// <summary>Network ACLs do not let HTTPS out and its replies in.</summary>
    AclStopsHttps,

    /// <summary>The function's timeout is too short.</summary>
    TimeoutTooShort,

    /// <summary>The endpoint's group does not admit the function.</summary>
    EndpointGroup,

    /// <summary>The endpoint's policy refuses.</summary>
    EndpointPolicy,

    /// <summary>The function's group does not let it out to the database.</summary>
    FunctionGroup,

    /// <summary>The database's group does not let the function in.</summary>
    DatabaseGroup,

    /// <summary>Something else is between the function and the database.</summary>
    NoPathToDatabase,

    /// <summary>The credentials are wrong; it is not the network.</summary>
    WrongCredentials,
}

/// <summary>What a readiness check says of a cause.</summary>
public enum CauseFinding
{
    /// <summary>It is so.</summary>
    Confirmed,

    /// <summary>It is not known: the check did not run, or hangs on what was not read.</summary>
    Open,

    /// <summary>It is not so.</summary>
    Excluded,
}

/// <summary>A cause and what is known of it.</summary>
public sealed record SymptomHint(SymptomCause Cause, CauseFinding Finding)
{
    private static readonly ResourceManager Sentences = new(typeof(SymptomHint));

    /// <summary>The cause as a sentence in <paramref name="culture"/>, or in the current UI culture.</summary>
    public string CauseText(CultureInfo? culture = null) => Text($"Cause{Cause}", culture);

    /// <summary>The finding as a sentence.</summary>
    public string FindingText(CultureInfo? culture = null) => Text($"Finding{Finding}", culture);

    /// <summary>What the log shows, as a sentence.</summary>
    public static string SymptomText(LogSymptom symptom, CultureInfo? culture = null) => Text($"Symptom{symptom}", culture);

    private static string Text(string name, CultureInfo? culture) => Sentences.GetString(name, culture ?? CultureInfo.CurrentUICulture) ?? name;
}
