using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The function moved to a container image whose repository does not let Lambda in.</summary>
internal sealed class PostgreSqlImageDenied : FailingWorld
{
    public override string Name => "postgres-image-denied";

    public override string Summary => "Lambda may not pull the image of the function.";

    public override string Row => "L12";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var function = Function(region);
        function.PackageType = "Image";
        (function.State, function.StateReasonCode, function.StateReason) = ("Failed", "ImageAccessDenied", "Lambda does not have permission to access the ECR image.");
    }
}
