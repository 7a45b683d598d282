using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Tests.Rotations;
using Keyturn.Testing;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Tests.Access;

/// <summary>Every change × every role, on a secret of one's own and on another's: what the table does not give is refused, and AWS is not asked.</summary>
public sealed class UseCaseTableTests
{
    private static readonly (string Name, Permission Needs, Func<ActionWorld, string, Task<OperationError?>> Run)[] Changes =
    [
        ("rotate", Permission.RotateSecret, async (world, who) => (await world.RotateNow.RunAsync(ActionWorld.Command(person: who), default)).Error),
        ("test", Permission.TestRotation, async (world, who) => (await world.TestRotation.RunAsync(ActionWorld.Command(person: who), default)).Error),
        ("stop", Permission.StopRotation, async (world, who) => (await world.StopRotation.RunAsync(ActionWorld.Command(person: who), default)).Error),
        ("restore", Permission.RestoreSchedule, async (world, who) => (await world.RestoreSchedule.RunAsync(ActionWorld.Command(person: who), default)).Error),
        ("change schedule", Permission.ChangeSchedule, async (world, who) => (await world.ChangeSchedule.RunAsync(ActionWorld.Command(person: who), new RotationRules(45, null, null), default)).Error),
        ("move a label", Permission.RepairLabels, async (world, who) => (await world.Recipe.RunAsync(LabelPlan(world), ActionWorld.Command(person: who), default)).Error),
        ("preview", Permission.RotateSecret, async (world, who) => (await world.RotateNow.PreviewAsync(A.Arn(), who, default)).Error),
        ("preview of a schedule", Permission.ChangeSchedule, async (world, who) => (await world.ChangeSchedule.PreviewAsync(A.Arn(), new RotationRules(45, null, null), who, default)).Error),
    ];

    public static TheoryData<int, string> Rows()
    {
        var rows = new TheoryData<int, string>();
        for (var change = 0; change < Changes.Length; change++)
        {
            foreach (var who in new[] { "Viewer", "Operator", "Admin", "own", "other", "stranger" })
                rows.Add(change, who);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Change_Person_IsAsTheTableSays(int change, string who)
    {
        var (name, needs, run) = Changes[change];
        using var world = new ActionWorld();
        foreach (var role in Enum.GetValues<ConsoleRole>())
            world.Operators.With(new Operator(role.ToString(), role.ToString(), RoleTable.Of(role)) { Role = role });
        world.Operators.With(Scoped("own", "prod/orders/*"), Scoped("other", "prod/hr/*"));
        var allowed = who switch
        {
            "own" => true,
            "other" or "stranger" => false,
            _ => RoleTable.LowestFor(needs) <= Enum.Parse<ConsoleRole>(who),
        };

        var error = await run(world, who);

        (error?.Kind == OperationErrorKind.Forbidden).ShouldBe(!allowed, name);
        if (!allowed)
            world.Audit.Entries.ShouldBeEmpty(name);
    }

    private static Operator Scoped(string id, string names) => new(id, id, RoleTable.Of(ConsoleRole.Viewer))
    {
        Scoped = [new(AccessScope.Everywhere with { Names = [names] }, RoleTable.Of(ConsoleRole.Admin))],
    };

    private static ActionPlan LabelPlan(ActionWorld world) => new(
        AuditAction.DetachPending,
        Permission.RepairLabels,
        "secretsmanager:UpdateSecretVersionStage",
        (secret, _, cancel) => world.Gateway.MoveStageAsync(secret, "AWSPENDING", null, A.Version(1), cancel),
        _ => "");
}
