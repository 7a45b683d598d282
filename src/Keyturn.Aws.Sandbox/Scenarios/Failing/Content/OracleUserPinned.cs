using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The name flips between user and clone, and the pinned one no longer fits the password.</summary>
internal sealed class OracleUserPinned : FailingWorld
{
    public override string Name => "oracle-user-pinned";

    public override string Summary => "The rotation went through; an application has the user name in its configuration and takes only the password from the secret.";

    public override string Row => "C12";

    public override string Unseen => "The rotation succeeded; how the application reads the value is outside of AWS.";

    public override ImmutableArray<string> Also => ["F9"];

    public override string WhyAlso => "The rotation succeeded in both; how the application reads the value is outside of AWS.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FinishedAlternating;
}
