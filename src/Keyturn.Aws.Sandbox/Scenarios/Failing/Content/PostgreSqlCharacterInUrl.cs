using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>Nobody told the function which characters to leave out: percent and hash are in.</summary>
internal sealed class PostgreSqlCharacterInUrl : FailingWorld
{
    public override string Name => "postgres-character-in-url";

    public override string Summary => "The rotation went through; the new password has a character that the application's connection URL cannot take.";

    public override string Row => "C8";

    public override string Unseen => "The rotation succeeded; how the application reads the value is outside of AWS.";

    public override ImmutableArray<string> Also => ["F9"];

    public override string WhyAlso => "The rotation succeeded in both; what the application makes of the value is outside of AWS.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.Finished;

    public override void Plant(SandboxRegion region) => Function(region).Environment.Remove("EXCLUDE_CHARACTERS");
}
