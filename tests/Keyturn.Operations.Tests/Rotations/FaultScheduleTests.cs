using CsCheck;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Tests.Rotations;

/// <summary>Random schedules of clicks, faults and crashes against one intent at a time. What must hold after each:
/// at most one RotateSecret per intent, no call without its audit intent, and no success without evidence.</summary>
public sealed class FaultScheduleTests
{
    public enum Fault
    {
        None,
        RefusedByAws,
        CutBeforeAws,
        CutAfterAws,
        GatewayThrows,
        AuditDownAtRequest,
        AuditDownAtOutcome,
        CrashAfterIntent,
        CrashAfterCall,
        CrashWhileWatching,
        DescribeFails,
        Slow,
    }

    public enum Deed
    {
        Click,
        DoubleClick,
        Restart,
        Reconcile,
        SecondPasses,
        MinutePasses,
        AwsFinishes,
    }

    private sealed record Move(Deed Deed, Fault Fault, int Intent);

    private static readonly Gen<Move[]> Schedules =
        (from deed in Gen.Enum<Deed>()
         from fault in Gen.Enum<Fault>()
         from intent in Gen.Int[0, 2]
         select new Move(deed, fault, intent)).Array[1, 14];

    /// <summary>10,000 with CsCheck's own 100; a million with <c>CsCheck_Iter=10000</c>.</summary>
    [Fact]
    public Task RotateNow_AnyScheduleOfFaults_KeepsTheInvariants() =>
        Schedules.SampleAsync(PlayAsync, iter: 100 * CsCheck.Check.Iter);

    private static async Task PlayAsync(Move[] moves)
    {
        using var world = new ActionWorld();
        foreach (var move in moves)
        {
            await DoAsync(world, move);
            Check(world);
        }

        // Whatever happened, with a healthy AWS every intent is closed in the end.
        Heal(world);
        world.Restart();
        world.Time.Advance(IntentSettlement.NotAcceptedAfter);
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        Check(world);
        (await world.Audit.ReadOpenAsync(default)).ShouldBeEmpty();
    }

    private static async Task DoAsync(ActionWorld world, Move move)
    {
        Heal(world);
        switch (move.Deed)
        {
            case Deed.Click:
                Break(world, move.Fault);
                await ClickAsync(world, move.Intent);
                break;
            case Deed.DoubleClick:
                Break(world, move.Fault);
                await Task.WhenAll(ClickAsync(world, move.Intent), ClickAsync(world, move.Intent));
                break;
            case Deed.Restart:
                world.Restart();
                break;
            case Deed.Reconcile:
                await world.Reconciler.LookAsync(default);
                break;
            case Deed.SecondPasses:
                world.Time.Advance(TimeSpan.FromSeconds(2));
                break;
            case Deed.MinutePasses:
                world.Time.Advance(TimeSpan.FromMinutes(1));
                break;
            case Deed.AwsFinishes when world.Secret.StagesByVersion.Any(pair => pair.Value.Contains("AWSPENDING")):
                world.AwsFinishes(world.Secret.VersionWith("AWSPENDING")!);
                break;
        }

        if (move.Deed is Deed.Click or Deed.DoubleClick && move.Fault is Fault.CrashAfterIntent or Fault.CrashAfterCall or Fault.CrashWhileWatching)
        {
            Heal(world);
            world.Restart();
        }
    }

    private static async Task ClickAsync(ActionWorld world, int intent)
    {
        try
        {
            var result = await world.RotateNow.RunAsync(ActionWorld.Command(TokenOf(intent)), default);
            if (result.Succeeded)
            {
                world.Gateway.Rotations.Count(call => call.Token == TokenOf(intent)).ShouldBe(1);
            }
        }
        catch (CrashException)
        {
            // The process is gone; nobody is left to see a result.
        }
    }

    private static void Break(ActionWorld world, Fault fault)
    {
        world.Gateway.OnCall = async (call, _) =>
        {
            if (fault == Fault.Slow)
            {
                await Task.Yield();
            }

            if (call.Operation != "RotateSecret")
            {
                return;
            }

            switch (fault)
            {
                case Fault.CutBeforeAws or Fault.RefusedByAws or Fault.CrashAfterIntent:
                    break;
                case Fault.GatewayThrows:
                    throw new InvalidOperationException("A bug in the gateway.");
                default:
                    world.AwsAccepts(call.Token!);
                    break;
            }
        };
        world.Gateway.RotateError = (_, _) => fault switch
        {
            Fault.RefusedByAws => OperationErrors.Conflict("secretsmanager:RotateSecret"),
            Fault.CutBeforeAws or Fault.CutAfterAws => OperationErrors.OutcomeUnknown("secretsmanager:RotateSecret", OperationErrorKind.Unreachable),
            _ => null,
        };
        world.Gateway.DescribeError = fault == Fault.DescribeFails ? _ => OperationErrors.Throttled("secretsmanager:DescribeSecret") : null;
        world.Audit.OnAppend = draft =>
        {
            if ((fault == Fault.AuditDownAtRequest && draft.Phase == AuditPhase.Requested) || (fault == Fault.AuditDownAtOutcome && draft.Phase == AuditPhase.Outcome))
            {
                throw new AuditUnavailableException("The disk is full.");
            }

            if (fault is Fault.CrashAfterCall or Fault.CrashAfterIntent && draft.Phase == AuditPhase.Outcome)
            {
                throw new CrashException();
            }
        };
    }

    private static void Heal(ActionWorld world)
    {
        world.Gateway.OnCall = (call, _) =>
        {
            if (call.Operation == "RotateSecret")
            {
                world.AwsAccepts(call.Token!);
            }

            return Task.CompletedTask;
        };
        world.Gateway.RotateError = null;
        world.Gateway.DescribeError = null;
        world.Audit.OnAppend = null;
    }

    // Shouldly compiles a condition that it is given as an expression, anew at every call: most of the time of a run. Here it is given booleans.
    private static void Check(ActionWorld world)
    {
        var calls = world.Gateway.Rotations.Select(call => call.Token).ToList();
        var drafts = world.Drafts.ToList();
        calls.Distinct().Count().ShouldBe(calls.Count, "An intent was sent twice.");
        foreach (var token in calls)
        {
            drafts.Any(draft => draft.OperationId == token && draft.Phase == AuditPhase.Requested).ShouldBeTrue("A call has no audit intent.");
        }

        foreach (var claimed in drafts.Where(draft => draft.Result == AuditResult.Succeeded))
        {
            calls.Contains(claimed.OperationId).ShouldBeTrue("A success was told of what was never sent.");
        }

        foreach (var progress in world.Feed.Current.Where(progress => progress.Outcome == RotationOutcome.Succeeded))
        {
            progress.StagesByVersion[progress.VersionId].Contains(VersionStage.Current).ShouldBeTrue("A success was told without AWSCURRENT.");
        }
    }

    private static string TokenOf(int intent) => $"{intent:D8}-0000-4000-8000-aaaaaaaaaaaa";

    private sealed class CrashException : Exception;
}
