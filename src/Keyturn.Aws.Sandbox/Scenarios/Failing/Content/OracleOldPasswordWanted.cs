using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The users' profile got a verify function: ALTER USER needs REPLACE now, which the single-user template does not write.</summary>
internal sealed class OracleOldPasswordWanted : FailingWorld
{
    public override string Name => "oracle-verify-function";

    public override string Summary => "The profile's verify function wants the old password named, which the function does not do (ORA-28221).";

    public override string Row => "C7";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Profile = Database(region).Profile with { HasVerifyFunction = true };
}
