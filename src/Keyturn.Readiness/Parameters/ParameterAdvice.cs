using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Parameters.Rules;

namespace Keyturn.Readiness.Parameters;

/// <summary>What to do with a parameter, the most urgent first.</summary>
public enum ParameterVerdict
{
    /// <summary>A secret holds the same: take the copy away, or let it point to the secret.</summary>
    Duplicate,

    /// <summary>It looks like a credential that is to be rotated.</summary>
    Move,

    /// <summary>Something speaks for it and something against it: somebody has to look.</summary>
    Look,

    /// <summary>It is right where it is.</summary>
    Stay,
}

/// <summary>What names, ages and neighbours say of a SecureString parameter. The value is never read, so that this is advice and no verdict on its content.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Findings">Every rule that found something, in the order of the rules.</param>
public sealed record ParameterAdvice(Parameter Parameter, ImmutableArray<ParameterFinding> Findings)
{
    private const int Enough = 40;

    /// <summary>The rules, those first that decide whether it is a credential at all.</summary>
    public static ImmutableArray<IParameterRule> Rules { get; } =
    [
        new CredentialName(), new CredentialDescription(), new DatabaseInPath(), new OldValue(), new LoginBeside(), new SeenReading(), new ReadByRoles(),
        new LicenceKey(), new ExistingPolicy(), new CertificateBody(), new DuplicateOfSecret(),
    ];

    /// <summary>Points of all findings.</summary>
    public int Score => Findings.Sum(finding => finding.Weight);

    /// <summary>What to do.</summary>
    public ParameterVerdict Verdict =>
        Has(ParameterReason.SameAsSecret) ? ParameterVerdict.Duplicate
        : !Has(ParameterReason.NameSaysCredential) && !Has(ParameterReason.DescriptionSaysCredential) && !Has(ParameterReason.NamesDatabase) ? ParameterVerdict.Stay
        : Score >= Enough && Findings.All(finding => finding.Weight >= 0) ? ParameterVerdict.Move
        : Score > 0 ? ParameterVerdict.Look
        : ParameterVerdict.Stay;

    /// <summary>Asks every rule about one parameter.</summary>
    public static ParameterAdvice Of(Parameter parameter, ParameterSurroundings around) =>
        new(parameter, [.. Rules.Select(rule => rule.Look(parameter, around)).OfType<ParameterFinding>()]);

    /// <summary>Advice on every SecureString of an account and Region, the most urgent first; plain parameters are no secrets and are left out.</summary>
    public static ImmutableArray<ParameterAdvice> Of(EstateSnapshot snapshot, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var around = new ParameterSurroundings(snapshot, now);
        return
        [
            .. (snapshot.Parameters.Value?.Values ?? []).Where(parameter => parameter.IsSecure).Select(parameter => Of(parameter, around))
                .OrderBy(advice => advice.Verdict).ThenByDescending(advice => advice.Score).ThenBy(advice => advice.Parameter.Name, StringComparer.Ordinal),
        ];
    }

    private bool Has(ParameterReason reason) => Findings.Any(finding => finding.Reason == reason);
}
