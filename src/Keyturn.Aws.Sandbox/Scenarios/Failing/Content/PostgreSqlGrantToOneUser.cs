using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>A new table was granted by name to the user in use. Users that take turns need their rights from a role.</summary>
internal sealed class PostgreSqlGrantToOneUser : FailingWorld
{
    public override string Name => "postgres-grant-to-one-user";

    public override string Summary => "The rotation went through; the user whose turn it is lacks a right that was granted to the other one only.";

    public override string Row => "C11";

    public override string Unseen => "The rotation succeeded; grants are on the database’s side.";

    public override ImmutableArray<string> Also => ["F9"];

    public override string WhyAlso => "The rotation succeeded in both; grants are on the database's side.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FinishedAlternating;

    public override void Plant(SandboxRegion region) => Database(region).Grant($"{User()}_clone", "SELECT ON invoices");
}
