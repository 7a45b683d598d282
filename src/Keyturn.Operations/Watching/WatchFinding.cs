using System.Globalization;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;

namespace Keyturn.Operations.Watching;

/// <summary>Something that needs a person.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Row">The secret.</param>
/// <param name="Evidence">What says so.</param>
/// <param name="Fingerprint">Differs when it is no longer the same matter: another step fails, another date passed.</param>
/// <param name="Since">Since when, as far as facts tell (UTC).</param>
public sealed record WatchFinding(FindingId Id, SecretRow Row, WatchEvidence Evidence, string Fingerprint, DateTimeOffset? Since)
{
    public FindingKind Kind => Id.Kind;
}

/// <summary>The sentence behind a finding: one of a check, or one of the watch itself.</summary>
public sealed record WatchEvidence
{
    private readonly Sentence? sentence;
    private readonly CheckEvidence? check;

    public WatchEvidence(Sentence sentence) => this.sentence = sentence;

    public WatchEvidence(CheckEvidence check) => this.check = check;

    /// <summary>In <paramref name="culture"/>, or in the current UI culture.</summary>
    public string ToText(CultureInfo? culture = null) => sentence?.ToText(culture) ?? check?.ToText(culture) ?? "";
}
