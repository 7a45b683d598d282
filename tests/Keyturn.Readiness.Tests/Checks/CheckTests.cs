using System.Globalization;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Tests.Checks;

/// <summary>A case of a check: an estate that was bent for it, and what the check must say.</summary>
/// <param name="Name">What the case is about.</param>
/// <param name="Snapshot">The estate.</param>
/// <param name="Outcome">What the check comes to.</param>
/// <param name="Code">Code of the worst finding.</param>
public sealed record CheckCase(string Name, EstateSnapshot Snapshot, CheckOutcome Outcome, string Code);

/// <summary>Where the cases of a check stand, so that a test can see whether each check has all that it needs.</summary>
public interface ICheckCases
{
    /// <summary>The check.</summary>
    ReadinessCheck Check { get; }

    /// <summary>Its cases.</summary>
    IReadOnlyList<CheckCase> Cases { get; }
}

/// <summary>The test of one check: its cases, each with its outcome and the code that says why.</summary>
public abstract class CheckTests<TCheck> : ICheckCases
    where TCheck : ReadinessCheck, new()
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    public ReadinessCheck Check { get; } = new TCheck();

    public abstract IReadOnlyList<CheckCase> Cases { get; }

    [Fact]
    public void Ask_EachCase_ComesToItsOutcomeForItsReason()
    {
        foreach (var one in Cases)
        {
            var result = one.Snapshot.Ask(Check);
            result.Outcome.ShouldBe(one.Outcome, $"{one.Name}: {Words(result)}");
            result.Findings.Where(finding => finding.Outcome == one.Outcome).Select(finding => finding.Evidence.Code).ShouldContain(code => code == $"{Check.Id}.{one.Code}" || code == one.Code, $"{one.Name}: {Words(result)}");
        }
    }

    [Fact]
    public void Findings_OfEachCase_SpeakBothLanguages()
    {
        foreach (var finding in Cases.SelectMany(one => one.Snapshot.Ask(Check).Findings))
        {
            finding.Evidence.ToText(CultureInfo.InvariantCulture).ShouldNotBeNullOrWhiteSpace();
            finding.Evidence.ToText(Japanese).Any(letter => letter > 0x3000).ShouldBeTrue(finding.Evidence.Code);
        }
    }

    private static string Words(CheckResult result) => string.Join(" | ", result.Findings.Select(finding => $"{finding.Outcome} {finding.Evidence.ToText(CultureInfo.InvariantCulture)} [{string.Join("; ", finding.Because.Select(because => because.ToText(CultureInfo.InvariantCulture)))}]"));

    private protected static CheckCase Passes(string code = "ok", EstateSnapshot? snapshot = null) => new("passes", snapshot ?? Rotating.Whole, CheckOutcome.Pass, code);

    private protected static CheckCase Fails(string name, EstateSnapshot snapshot, string code = "bad") => new(name, snapshot, CheckOutcome.Fail, code);

    private protected static CheckCase Warns(string name, EstateSnapshot snapshot, string code = "bad") => new(name, snapshot, CheckOutcome.Warn, code);

    private protected static CheckCase Unknown(string name, EstateSnapshot snapshot, string code = "open") => new(name, snapshot, CheckOutcome.Unknown, code);

    /// <summary>What the list told is two days old, and could not be read since.</summary>
    private protected static CheckCase UnknownWhenOld => new("the list is old", Rotating.Whole.Old(), CheckOutcome.Unknown, "old");

    private protected static CheckCase NotApplicable(string name, EstateSnapshot snapshot, string code) => new(name, snapshot, CheckOutcome.NotApplicable, code);

    private protected static CheckCase NotApplicableWithoutFunction => NotApplicable("no function", Rotating.WithoutFunction, "no-function");
}
