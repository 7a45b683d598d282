using System.Collections.Immutable;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Consumers;

/// <summary>What every check says of one secret at one moment.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Results">One for each check, in the order of the catalogue.</param>
/// <param name="At">When they were asked (UTC).</param>
public sealed record SecretChecks(Secret Secret, ImmutableArray<CheckResult> Results, DateTimeOffset At)
{
    /// <summary>The checks of one flow; those of both flows belong to each.</summary>
    public IEnumerable<CheckResult> Of(CheckQuestion question) => Results.Where(result => result.Check.Question == question || result.Check.Question == CheckQuestion.Both || question == CheckQuestion.Both);

    /// <summary>The worst of a flow: fail, unknown, warn, pass; not applicable when nothing applies.</summary>
    public CheckOutcome Worst(CheckQuestion question) => Of(question).Select(result => result.Outcome).DefaultIfEmpty(CheckOutcome.NotApplicable).Min();

    /// <summary>How many checks come to an outcome.</summary>
    public int Count(CheckOutcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <summary>The lines of the checklist, for the servers and for the Lambda in turn.</summary>
    public IEnumerable<CheckResult> Checklist => Results.Where(result => result.Check is Readiness.Checks.Checklist.ChecklistCheck);

    /// <summary>What of the same is not known.</summary>
    public IEnumerable<CheckResult> RotationUnknowns => Of(CheckQuestion.Rotation).Where(result => result.Outcome == CheckOutcome.Unknown && !result.Check.IsHistory);

    /// <summary>What stands against rotating: each must be overridden with a reason.</summary>
    public IEnumerable<CheckResult> RotationBlockers => Of(CheckQuestion.Rotation).Where(result => result.Outcome == CheckOutcome.Fail && !result.Check.IsHistory);
}
