using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>Who may do what in the Article world: all as in a good system, except what RotationRoles says of two secrets whose rotation is refused.</summary>
internal static class ArticlePermissions
{
    /// <summary>Adds it all; the secrets and the functions are there.</summary>
    public static void Add(SandboxAccount production, SandboxAccount staging)
    {
        var tokyo = production.AddRegion(ArticleNetwork.Region);
        ArticleKeys.Add(tokyo);
        ServiceKeys.Add(tokyo, "secretsmanager", "rds", "ssm");
        var virginia = production.AddRegion(ArticleElsewhere.SecondRegion);
        ServiceKeys.Add(virginia, "secretsmanager", "rds");
        ServiceKeys.Add(staging.AddRegion(ArticleNetwork.Region), "secretsmanager", "rds");
        ConsoleRoles.Add(production);
        ConsoleRoles.Add(staging);
        ArticleConsumers.Add(tokyo, ArticleReaders.Tokyo);
        ArticleConsumers.Add(virginia, ArticleReaders.Virginia);
        ArticleConsumers.Add(staging.AddRegion(ArticleNetwork.Region), ArticleReaders.Staging);
        ArticleConsumers.AddProduction(tokyo);
        ArticleSecretPolicies.Add(tokyo, staging);
        ArticleUsers.Add(production);
        ArticleParameters.Add(tokyo);
        ArticleContainers.Add(tokyo);
        ArticleReads.Add(tokyo);
        ArticleParameterReads.Add(tokyo);
        ArticleOrganization.Add(production.World, production, staging);
    }
}
