using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The batch cannot quote special characters, so all of them were excluded; the DBAs' verify function wants one.</summary>
internal sealed class OraclePasswordTooSimple : FailingWorld
{
    public override string Name => "oracle-password-too-simple";

    public override string Summary => "The profile wants a special character, and the function was told to make passwords without any (ORA-28003).";

    public override string Row => "C7";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region)
    {
        Function(region).Environment["EXCLUDE_CHARACTERS"] = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        Database(region).Profile = Database(region).Profile with { NeedsSpecial = true };
    }
}
