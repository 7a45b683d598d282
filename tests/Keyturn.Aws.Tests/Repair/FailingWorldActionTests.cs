using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Operations.Repair;

namespace Keyturn.Aws.Tests.Repair;

/// <summary>Each action in each failing world is really done over HTTP, and the simulated database decides whether its verdict was right.</summary>
public sealed class FailingWorldActionTests(FailedExams exams)
{
    public static TheoryData<string, RepairAction> Cases { get; } =
        [.. FailingWorlds.All.SelectMany(world => Enum.GetValues<RepairAction>().Select(action => new TheoryDataRow<string, RepairAction>(world.Name, action)))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Action_ReallyDone_DoesWhatItsVerdictSaid(string name, RepairAction action)
    {
        var exam = await exams.OfAsync(name);
        var verdict = exam.Verdicts[(int)action];
        if (!verdict.IsPossible)
        {
            verdict.Moves.ShouldBeEmpty();
            return;
        }

        await using var world = await FailedRotation.StartAsync(exam.World, Cancel);
        var before = world.Situation();
        var refusal = await world.DoAsync(verdict, Cancel);
        var (after, harms) = (world.Situation(), before.HarmsUntil(world.Situation(), exam.Purpose));
        var told = $"{name}: {action} is {verdict.Safety} because {verdict.Why} Then {refusal?.AwsMessage} before {before.Logins} after {after.Logins}";
        switch (verdict.Safety)
        {
            case RepairSafety.Safe:
                harms.ShouldBeEmpty(told);
                (verdict.Recommended && action == RepairAction.FinishForward && !after.Logins.CurrentLogsIn).ShouldBeFalse(told);
                break;
            case RepairSafety.Unsafe when refusal is { AwsMessage: { } words } && words.Contains("has no secret value", StringComparison.Ordinal):
                harms.ShouldBeEmpty(told);
                break;
            case RepairSafety.Unsafe:
                refusal.ShouldBeNull(told);
                // That nothing is repaired shows in no login.
                harms.ShouldBe(verdict.Harms.Remove(RepairHarm.RotationBlocked), ignoreOrder: true, told);
                break;
            default:
                verdict.Question.ShouldNotBeNull(told);
                break;
        }
    }
}
