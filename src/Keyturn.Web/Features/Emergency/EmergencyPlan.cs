using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Emergency;

/// <summary>What pressing the button would do with the secrets that were looked at.</summary>
/// <param name="Purpose">Why.</param>
/// <param name="Secrets">In their order; empty while they are being read.</param>
/// <param name="Overridden">ARNs of those whose failing checks a person has taken upon themselves.</param>
public sealed record EmergencyPlan(EmergencyPurpose Purpose, ImmutableArray<PlannedSecret> Secrets, ImmutableHashSet<string> Overridden)
{
    private bool RotatesAtOnce => Purpose == EmergencyPurpose.Leak;

    /// <summary>How many secrets are rotated at once by opening the incident.</summary>
    public int Rotating => RotatesAtOnce ? Secrets.Count(one => !PreflightVerdict.Of(one).Refuses) : 0;

    /// <summary>Several rotations at a key press ask for more than a reason.</summary>
    public bool CountNeeded => Rotating > 1;

    /// <summary>Whether nothing waits for a person: every check that fails is taken upon oneself, where that matters now.</summary>
    public bool IsReady => !Secrets.IsEmpty && (!RotatesAtOnce || Secrets.All(one => !PreflightVerdict.Of(one).NeedsOverride || Overridden.Contains(one.Secret.Arn.Value)));

    /// <summary>By ARN, the checks that fail and are overridden.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> InSpiteOf => Secrets
        .Where(one => Overridden.Contains(one.Secret.Arn.Value) && one.Preview.Value is { Failing.IsEmpty: false })
        .ToImmutableSortedDictionary(one => one.Secret.Arn.Value, one => (ImmutableArray<string>)[.. (one.Preview.Value?.Failing ?? []).Select(result => result.Check.Id)], StringComparer.Ordinal);

    /// <summary>Secrets with which functions of others log in stand apart and come first.</summary>
    public ImmutableArray<(bool AreSuperusers, ImmutableArray<PlannedSecret> Secrets)> Groups =>
        [.. Secrets.GroupBy(IsSuperuser).OrderByDescending(group => group.Key).Select(group => (group.Key, group.ToImmutableArray()))];

    /// <summary>The words on the button.</summary>
    public string Confirm => (Purpose, Rotating) switch
    {
        (EmergencyPurpose.Leak, 1) => EmergencyStrings.ConfirmRotate,
        (EmergencyPurpose.Leak, > 1) => string.Format(CultureInfo.CurrentCulture, EmergencyStrings.ConfirmRotateAll, Rotating),
        _ => EmergencyStrings.ConfirmOpen,
    };

    /// <summary>What will happen, in a sentence.</summary>
    public string Summary => (Purpose, Rotating) switch
    {
        _ when Secrets.IsEmpty => "",
        (EmergencyPurpose.Outage, _) => EmergencyStrings.SummaryOutage,
        (EmergencyPurpose.FailedSchedule, _) => EmergencyStrings.SummarySchedule,
        _ when !IsReady => EmergencyStrings.SummaryOverride,
        (_, 0) => EmergencyStrings.SummaryNothing,
        _ => CountFormat.Of(Twice > 0 ? EmergencyStrings.SummaryTwice : EmergencyStrings.SummaryOnce, Rotating, Secrets.Length, Twice),
    };

    /// <summary>Name of the secret with which a secret's function logs in; <see langword="null"/> where none is declared.</summary>
    public string? SuperuserOf(PlannedSecret planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return planned.Secret.SuperuserArn is not { } arn ? null : SecretArn.TryParse(arn, out var parsed) ? parsed.Name : arn;
    }

    private int Twice => Secrets.Count(one => !PreflightVerdict.Of(one).Refuses && one.Secret.Rounds(Purpose) > 1);

    private bool IsSuperuser(PlannedSecret planned) => Secrets.Any(other => other != planned && other.Secret.SuperuserArn == planned.Secret.Arn.Value);
}
