using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>Somebody narrowed the permission of a function that two secrets share to the secret at hand.</summary>
internal sealed class MySqlFunctionPinned : FailingWorld
{
    public override string Name => "mysql-function-pinned";

    public override string Summary => "The policy of the shared rotation function names one secret only, and not this one.";

    public override string Row => "P3";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.NotStarted;

    public override void Plant(SandboxRegion region)
    {
        var permissions = Function(region).Permissions;
        permissions.Clear();
        permissions.Add(new("SecretsManagerRDSRotationAccess", SourceArn: region.Secrets.Find(FailingCast.Of(Engine).Batch)?.Arn));
    }

    internal override Task FailAsync(FailingStory story)
    {
        story.RotateByHand();
        return Task.CompletedTask;
    }
}
