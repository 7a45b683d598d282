using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>RDS can no longer log in and reports the secret as impaired; the operator tries to give it a function and is refused.</summary>
internal sealed class MySqlManagedImpaired : FailingWorld
{
    public override string Name => "mysql-managed-impaired";

    public override string Summary => "RDS manages the master user's secret; somebody changed that password by hand, and its rotation is not ours to repair.";

    public override string Row => "P9";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.Managed;

    public override string SecretName => "rds!db-5f0e7c1a-9d34-4b62-8e01-7a2c90d4b6f3";

    internal override SecretPlan ShapeAdmin(SecretPlan plan) => plan with { Name = SecretName, OwningService = "rds", Rules = new(AutomaticallyAfterDays: 14), Condition = SecretCondition.Never };

    public override void Plant(SandboxRegion region) => Database(region).WithUser(User("admin"), StableId.Of($"{Name}/by-hand", 24), isSuperuser: true);

    internal override async Task FailAsync(FailingStory story)
    {
        await story.RotateAsync();
        await story.WaitAsync(TimeSpan.FromMinutes(12));
        story.RotateByHand(new JsonObject { ["RotationLambdaARN"] = Function(story.Region).Arn });
    }
}
