using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The semicolon was excluded because it ends a value in the connection string, and this template makes it all the same.</summary>
internal sealed class SqlServerExclusionsIgnored : FailingWorld
{
    public override string Name => "sqlserver-exclusions-ignored";

    public override string Summary => "The rotation went through; the old template does not heed the characters that were excluded.";

    public override string Row => "C9";

    public override string Unseen => "The rotation succeeded; which characters the application can take is outside of AWS.";

    public override ImmutableArray<string> Also => ["C8", "F9"];

    public override string WhyAlso => "The rotation succeeded in all; which characters the new value has is not to be seen.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.Finished;

    internal override void Prepare(SandboxRegion region) => Function(region).Program = new SingleUserTemplate(EngineTraits.SqlServer) { Client = new() { Exclusions = false } };

    public override void Plant(SandboxRegion region) => Function(region).Environment["EXCLUDE_CHARACTERS"] = ":/@\"'\\;{}";
}
