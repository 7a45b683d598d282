using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Article;

/// <summary>The system of a retired secret is switched off: nobody can log in to a database that is stopped.</summary>
internal sealed class DatabaseIsStopped : ArticleDefect
{
    public override string Summary => "The database of a secret that is to be deleted is stopped.";

    public override ChecklistLine? Line => ChecklistLine.DatabaseAccess;

    public override bool Hits(SandboxRegion region, SecretRecord secret) =>
        secret.Tags.TryGetValue("keyturn:database", out var id) && region.Network.DbInstances.Find(id) is { Status: "stopped" };
}
