using CsCheck;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Tests.Rotations;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Approvals;

/// <summary>Whatever is clicked by whom and when: nothing is carried out without another's approval, nor twice, nor after its time.</summary>
public sealed class SecondPersonPropertyTests
{
    private static readonly string[] People = ["aiko", "ben", "olga", "vera"];

    private static readonly string[] Tokens = [A.Version(71), A.Version(72)];

    private enum Click
    {
        Ask,
        Approve,
        Refuse,
        Withdraw,
        CarryOut,
        RunDirectly,
        OtherReason,
        TakeRightsOf,
        GiveRightsTo,
        Wait,
        LookForExpired,
        Restart,
    }

    /// <summary>What leads somewhere comes more often.</summary>
    private static readonly Click[] Often = [.. Enum.GetValues<Click>(), Click.Ask, Click.Ask, Click.Approve, Click.Approve, Click.Approve, Click.Approve, Click.CarryOut, Click.CarryOut, Click.CarryOut, Click.CarryOut];

    private static readonly Gen<(Click Click, int Who, int Token, int Minutes)[]> Stories =
        Gen.Select(Gen.Int[0, Often.Length - 1].Select(place => Often[place]), Gen.Int[0, People.Length - 1], Gen.Int[0, Tokens.Length - 1], Gen.Int[0, 9]).Array[1, 40];

    private int carriedOut;

    [Fact]
    public async Task AnyOrderOfClicks_NeverWithoutAnotherNeverTwiceNeverLate()
    {
        await Stories.SampleAsync(async story =>
        {
            using var world = Open();
            var approved = new Dictionary<string, (string By, DateTimeOffset Until)>(StringComparer.Ordinal);
            var sent = 0;
            foreach (var step in story)
            {
                await DoAsync(world, step);
                Note(world, approved);
                foreach (var call in world.Gateway.Rotations.Skip(sent))
                {
                    var request = world.Approvals.All.Single(one => one.Id == call.Token);
                    if (!approved.TryGetValue(request.Id, out var approval) || approval.By == request.AskedBy || world.Time.GetUtcNow() >= approval.Until || request is { UsedAt: null } or { Decision.Approved: false })
                        return false;
                }

                sent = world.Gateway.Rotations.Count();
            }

            carriedOut += sent;
            var tokens = world.Gateway.Rotations.Select(call => call.Token).ToList();
            return tokens.Distinct().Count() == tokens.Count && IsToldOf(world);
        }, iter: 400, threads: 1);
        carriedOut.ShouldBeGreaterThan(20, "the stories must lead somewhere");
    }

    private static ActionWorld Open()
    {
        var world = new ActionWorld { Rules = new([new(AccessScope.Everywhere, [GuardedAction.Rotate])], TimeSpan.FromMinutes(15)) };
        foreach (var id in People)
            Give(world, id);
        world.Restart();
        return world;
    }

    private static void Give(ActionWorld world, string id) =>
        world.Operators.With(FixedOperators.Aiko with { Id = id, Permissions = RoleTable.Of(id == "vera" ? ConsoleRole.Viewer : id == "olga" ? ConsoleRole.Operator : ConsoleRole.Admin) });

    private static async Task DoAsync(ActionWorld world, (Click Click, int Who, int Token, int Minutes) step)
    {
        var (who, token) = (People[step.Who], Tokens[step.Token]);
        switch (step.Click)
        {
            case Click.Approve:
                await world.Desk.Decide.ApproveAsync(token, who, "", default);
                break;
            case Click.Refuse:
                await world.Desk.Decide.RefuseAsync(token, who, "not now", default);
                break;
            case Click.Withdraw:
                await world.Desk.Decide.WithdrawAsync(token, who, "not needed", default);
                break;
            case Click.CarryOut:
                await world.CarryOut.RunAsync(token, who, default);
                break;
            case Click.OtherReason:
                await world.RotateNow.RunAsync(ActionWorld.Command(token, "another reason", who), default);
                break;
            case Click.TakeRightsOf:
                world.Operators.Remove(who);
                break;
            case Click.GiveRightsTo:
                Give(world, who);
                break;
            case Click.Wait:
                world.Time.Advance(TimeSpan.FromMinutes(step.Minutes));
                break;
            case Click.LookForExpired:
                await world.Desk.Loop.LookAsync(default);
                break;
            case Click.Restart:
                world.Restart();
                break;
            default:
                await world.RotateNow.RunAsync(ActionWorld.Command(token, person: who), default);
                break;
        }
    }

    /// <summary>The model: the first decision by another counts, until fifteen minutes after asking.</summary>
    private static void Note(ActionWorld world, Dictionary<string, (string By, DateTimeOffset Until)> approved)
    {
        foreach (var request in world.Approvals.All.Where(one => one.Decision is { Approved: true }))
            approved.TryAdd(request.Id, (request.Decision!.By, request.AskedAt.AddMinutes(15)));
    }

    /// <summary>Every use stands in the audit log, once, and every action behind its use.</summary>
    private static bool IsToldOf(ActionWorld world) => world.Gateway.Rotations.All(call =>
        world.Drafts.Count(draft => draft.Action == AuditAction.UseApproval && draft.Result == AuditResult.Succeeded && draft.Details[AuditDetail.Approval] == call.Token) == 1
        && world.Drafts.Any(draft => draft.Action == AuditAction.RotateNow && draft.Phase == AuditPhase.Requested && draft.Details.GetValueOrDefault(AuditDetail.Approval) == call.Token));
}
