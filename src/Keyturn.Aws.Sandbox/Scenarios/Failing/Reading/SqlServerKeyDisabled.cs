using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>An audit disabled keys without an owner tag. Nobody can read the secret, the function least of all.</summary>
internal sealed class SqlServerKeyDisabled : FailingWorld
{
    public override string Name => "sqlserver-key-disabled";

    public override string Summary => "The secret's key is disabled.";

    public override string Row => "R5";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => region.Keys.FindAlias(ArticleNetwork.KeyAlias)!.State = KeyRecord.Disabled;
}
