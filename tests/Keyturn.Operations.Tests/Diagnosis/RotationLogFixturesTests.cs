using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Tests.Diagnosis;

public sealed class RotationLogFixturesTests
{
    public static TheoryData<string> Names() => new(RotationLogFixture.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Fixture_HasTheStepsThatItsHeadNames(string name)
    {
        var fixture = RotationLogFixture.Load(name);
        var progress = fixture.Progress();

        if (fixture.Done.Length > 0)
            progress.Steps.Where(step => step.State == StepState.Done).Select(step => Name(step.Step)).ShouldBe(fixture.Done);
        (progress.LastFailedStep is { } failed ? Name(failed) : "").ShouldBe(fixture.FailedStep);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnose_Fixture_HasItsCausesOnTheFirstPlace(string name)
    {
        var fixture = RotationLogFixture.Load(name);
        var diagnosis = Diagnoser.Diagnose(fixture.Input());

        diagnosis.Top.Select(Id).ShouldBe(fixture.Expected, ignoreOrder: true, Show(diagnosis));
        if (fixture.Strength is { } strength)
            diagnosis.Findings[0].Strength.ShouldBe(strength, customMessage: Show(diagnosis));
        diagnosis.HasFailure.ShouldBe(fixture.Outcome != RotationOutcome.Succeeded);
    }

    /// <summary>What nobody understands changes nothing.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnose_UnknownLinesAdded_TheSameCausesAreFirst(string name)
    {
        var fixture = RotationLogFixture.Load(name);
        var top = First(fixture.Input());
        var noise = Gen.OneOf(Gen.String, Gen.Const("[DEBUG] connection pool warmed"), Gen.Const("\tat java.lang.Thread"), Gen.Const(new string('x', 300_000)), Gen.Const("{\"a\":"))
            .Where(text => Keyturn.Operations.Logs.LogLineReader.Read(text) is { Kind: Keyturn.Operations.Logs.LogLineKind.Unknown, RequestId.IsEmpty: true });
        Gen.Select(noise, Gen.Int[0, fixture.Lines.Length - 1]).Array[1, 5].Sample(
            added =>
            {
                var lines = fixture.Lines.ToList();
                foreach (var ((text, place), number) in added.Select((one, number) => (one, number)))
                    lines.Insert(place + 1, new($"noise{number}", "stream", fixture.Lines[place].At, text));
                return First(fixture.Input([.. lines])).SequenceEqual(top);
            },
            iter: 10);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnose_LinesOfAStepInAnotherOrder_IsTheSame(string name)
    {
        var input = RotationLogFixture.Load(name).Input();
        var attempt = input.Attempt.ShouldNotBeNull();
        var turned = input with
        {
            Attempt = attempt with { Steps = [.. attempt.Steps.Select(step => step with { Lines = [.. step.Lines.Reverse()] })] },
            Checks = input.Checks.Reverse().ToImmutableDictionary(),
        };

        Show(Diagnoser.Diagnose(turned)).ShouldBe(Show(Diagnoser.Diagnose(input)));
    }

    /// <summary>Take a line away that speaks for a cause: that cause is no surer than before.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnose_ALineOfItsEvidenceTakenAway_IsNoSurer(string name)
    {
        var input = RotationLogFixture.Load(name).Input();
        var attempt = input.Attempt.ShouldNotBeNull();
        foreach (var finding in Diagnoser.Diagnose(input).Findings)
        {
            foreach (var line in finding.For.Select(one => one.Line).OfType<LogEvent>())
            {
                var less = input with { Attempt = attempt with { Steps = [.. attempt.Steps.Select(step => step with { Lines = step.Lines.Remove(line) })] } };
                var after = Diagnoser.Diagnose(less).Findings.FirstOrDefault(one => one.Cause.Id == finding.Cause.Id);
                (after is null || after.Strength >= finding.Strength).ShouldBeTrue($"{finding.Cause.Id} without {line.Message}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnose_AllEvidenceOfTheLogTakenAway_NothingIsCertainWithoutEvidence(string name)
    {
        var input = RotationLogFixture.Load(name).Input();
        var attempt = input.Attempt.ShouldNotBeNull();
        var silent = Diagnoser.Diagnose(input with { Attempt = attempt with { Steps = [.. attempt.Steps.Select(step => step with { Lines = [] })] } });

        silent.Findings.ShouldAllBe(finding => !finding.For.IsEmpty);
        silent.Findings.Where(finding => finding.Strength == Strength.Certain).ShouldAllBe(finding => finding.For.Any(one => one.Source != EvidenceSource.Check));
    }

    private static IEnumerable<string> First(DiagnosisInput input) => Diagnoser.Diagnose(input).Top.Select(Id);

    private static string Id(Finding finding) => finding.Cause.Id;

    private static string Name(RotationStep step) => char.ToLowerInvariant(step.ToString()[0]) + step.ToString()[1..];

    private static string Show(AttemptDiagnosis diagnosis) => string.Join('\n', diagnosis.Findings.Concat(diagnosis.RuledOut).Select(finding =>
        $"{finding.Place} {finding.Cause.Id} {finding.Strength} {finding.Score}: {string.Join(" | ", finding.For.Select(one => $"+{one.Weight} {one.Sentence}"))} {string.Join(" | ", finding.Against.Select(one => $"-{one.Weight} {one.Sentence}"))}"));
}
