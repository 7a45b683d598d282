using System.Text;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Operations.Repair;

namespace Keyturn.Aws.Tests.Repair;

/// <summary>State and verdicts of every failing world, read over HTTP, against what was written by hand.</summary>
public sealed class FailingWorldVerdictTests(FailedExams exams)
{
    public static TheoryData<string> Names { get; } = [.. FailingWorlds.All.Select(world => world.Name)];

    public static TheoryData<string, RepairAction> Cases { get; } =
        [.. FailingWorlds.All.SelectMany(world => Enum.GetValues<RepairAction>().Select(action => new TheoryDataRow<string, RepairAction>(world.Name, action)))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task State_IsTheOneWrittenByHand(string name)
    {
        var exam = await exams.OfAsync(name);
        (IsUntold(exam) ? [RepairState.Unknown, RepairState.SetUncertain] : StatesOf(exam)).ShouldContain(exam.Reading.State, $"{exam.Reading.Says} {exam.Reading.Question} {string.Join(' ', exam.Reading.Evidence.Select(one => $"{one.Says} {one.Quote}"))}");
        exam.Reading.Evidence.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Verdict_IsTheOneWrittenByHand(string name, RepairAction action)
    {
        var exam = await exams.OfAsync(name);
        var (truth, verdict) = (exam.World.Harm[(FailingAction)action], exam.Verdicts[(int)action]);
        var said = $"{name}: {action} is {truth}, said was {verdict.Safety} {string.Join('+', verdict.Harms)}: {verdict.Why}";

        // Not known is less than the truth, and allowed where nothing was written that tells more.
        if (IsUntold(exam) && verdict.Safety == RepairSafety.Unknown)
            verdict.Question.ShouldNotBeNull(said);

        // AWS takes a stop of what is stopped, and does nothing: the console does not offer it.
        else if (action == RepairAction.Stop && exam.Reading.RotationEnabled != true)
            (truth.Safety is FailingSafety.Safe or FailingSafety.NotPossible && verdict.Safety == RepairSafety.NotPossible).ShouldBeTrue(said);

        // That the version is empty, for which AWS refuses it AWSCURRENT, no answer of AWS tells: a run that was cut off may have stored a value.
        else if (action == RepairAction.FinishForward && truth.Safety == FailingSafety.NotPossible && exam.World.State == FailingState.FailedBeforeSet)
            verdict.Safety.ShouldBeOneOf([RepairSafety.NotPossible, RepairSafety.Unsafe], said);

        // No value is ever read: behind one that somebody stored, AWSPREVIOUS may hold the same password.
        else if (action == RepairAction.RollBack && exam.IsStoredByHand && exam.World.State == FailingState.FailedBeforeSet)
            verdict.Safety.ShouldBe(RepairSafety.Unknown, said);

        // That the one user's login is refused tells nothing of the other's.
        else if (action == RepairAction.RollBack && truth.Safety == FailingSafety.Safe && exam.World is { State: FailingState.ChangedByHand, Strategy: FailingStrategy.AlternatingUsers })
            verdict.Safety.ShouldBe(RepairSafety.Unknown, said);

        // Behind a value that was stored by hand: pointless in truth, and nothing that was read tells whether it is deadly.
        else if (action == RepairAction.RollBack && truth is { Safety: FailingSafety.Unsafe, Harm: FailingHarm.None } && exam.World.State == FailingState.NotStarted)
            verdict.Safety.ShouldBe(RepairSafety.Unknown, said);

        // Attaching AWSPENDING to a version that nobody needs repairs nothing: the console does not offer it.
        else if (action == RepairAction.ReattachPending && truth is { Safety: FailingSafety.Unsafe, Harm: FailingHarm.None })
            verdict.Safety.ShouldBe(RepairSafety.NotPossible, said);

        // A rotation that AWS refused before it began has left no sign that the verdict could know it by; asked again, AWS refuses again, and nothing is harmed.
        else if (truth.Safety == FailingSafety.NotPossible && exam.World.State == FailingState.NotStarted && action is (RepairAction.Retry or RepairAction.EnableWithTest))
            verdict.Safety.ShouldBeOneOf(RepairSafety.Safe, RepairSafety.Unknown, RepairSafety.NotPossible);
        else
        {
            verdict.Safety.ToString().ShouldBe(truth.Safety.ToString(), said);
            if (truth is { Safety: FailingSafety.Unsafe, Harm: FailingHarm.None })
                verdict.Harms.ShouldNotBeEmpty(said);
            else if (truth.Harm != FailingHarm.None)
                verdict.Harms.Select(harm => harm.ToString()).ShouldContain(truth.Harm.ToString(), said);
        }
    }

    [Fact]
    public async Task Page_OfAllWorlds_IsAsGenerated()
    {
        var page = new StringBuilder(
            """
            # Failing worlds

            Each row is a world of the sandbox (`--scenario failing:NAME`) in which one rotation has failed. What it says of the state and of the actions is written by hand
            beside the world, and the console must come to the same from AWS's answers, log lines and events alone; then each action is really done, and the simulated database decides.
            This page is generated by the tests of `Keyturn.Aws.Tests/Repair`.

            The diagnosis is the first of the causes that the console finds (ids of [rotation-causes.md](rotation-causes.md)), with how sure it is; in brackets the right one where it is another.

            In the table: **safe** (bold: the next step that is offered), the harm of what is unsafe, `?` where the evidence does not tell, `-` where it cannot be done.

            | world | what is wrong | diagnosis | state | next step | forward | detach | back | reattach | rotate | stop | test |
            |---|---|---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var world in FailingWorlds.All.OrderBy(world => world.Name, StringComparer.Ordinal))
        {
            var exam = await exams.OfAsync(world.Name);
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{world.Name}` | {world.Summary} | {Diagnosed(exam)} | {exam.Reading.State} | {exam.Verdicts.FirstOrDefault(verdict => verdict.Recommended)?.Action.ToString() ?? "-"} | {string.Join(" | ", exam.Verdicts.Select(Cell))} |\n");
        }

        (await DocsPage.DifferenceAsync(page.ToString(), "failing-worlds.md")).ShouldBeNull();
    }

    /// <summary>
    /// A rotation of which no line was written, whose log ends before the line that decides (both rows stand beside the world), or whose version AWS has removed since:
    /// what was not told is never taken for safe.
    /// </summary>
    private static bool IsUntold(FailedExam exam) =>
        exam.World.State != FailingState.NotStarted && exam.Reading is { Question: not null, State: RepairState.Unknown or RepairState.SetUncertain }
        && (exam.Reading.Evidence.All(one => one.Source != RepairSource.Line) || exam.World is { Row: "F3", Also: ["F2", ..] } || exam.World.Row == "F10");

    private static RepairState[] StatesOf(FailedExam exam) => exam.World.State switch
    {
        FailingState.NotStarted => [RepairState.AtRest, RepairState.FinishedAlternating],

        // A closed port and a wrong password are one line in the log; the verdicts are the same.
        FailingState.FailedBeforeSet when exam.Reading.Evidence.Any(one => one.Says.Code == "EvidenceLoginRefused") => [RepairState.ChangedByHand],
        FailingState.FailedBeforeSet => [RepairState.FailedBeforeSet],
        FailingState.SetNotFinished => [RepairState.SetNotFinished],
        FailingState.Finished => [RepairState.Finished],
        FailingState.FinishedAlternating => [RepairState.FinishedAlternating],
        FailingState.Rollover => [RepairState.Rollover],
        FailingState.ChangedByHand => [RepairState.ChangedByHand],
        FailingState.DetachedTooEarly => [RepairState.DetachedTooEarly],
        _ => [RepairState.Managed],
    };

    private static string Diagnosed(FailedExam exam)
    {
        var told = exam.Diagnosis.Told.Top.IsEmpty ? "-" : $"{string.Join(' ', exam.Diagnosis.Top)} {exam.Diagnosis.Told.Top[0].Strength}";
        return exam.Diagnosis.Top.Contains(exam.World.Row) ? told : $"{told} ({exam.World.Row})";
    }

    private static string Cell(RepairVerdict verdict) => verdict.Safety switch
    {
        RepairSafety.Safe => verdict.Recommended ? "**safe**" : "safe",
        RepairSafety.Unknown => "?",
        RepairSafety.NotPossible => "-",
        _ => string.Join(", ", verdict.Harms),
    };
}
