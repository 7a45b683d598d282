using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Permissions;

/// <summary>The estate of the Article world hangs together: nothing names what is not there.</summary>
public sealed class ArticlePermissionsTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new ArticleScenario());

    private IdentityStore Production => _world.World.Accounts[0].Identities;

    [Fact]
    public void Functions_OfEveryAccount_HaveTheirOwnExecutionRole()
    {
        foreach (var account in _world.World.Accounts)
        {
            foreach (var function in account.Regions.SelectMany(region => region.Functions.All))
            {
                var role = account.Identities.Roles[function.Name];
                role.Arn.ShouldBe(function.Role);
                role.TrustPolicy.ShouldContain("lambda.amazonaws.com");
            }
        }
    }

    [Fact]
    public void Secrets_OfEveryAccount_AreUnderAKeyThatIsThere()
    {
        foreach (var region in _world.World.Accounts.SelectMany(account => account.Regions))
        {
            region.Keys.FindAlias("alias/aws/secretsmanager").ShouldNotBeNull(region.Name);
            region.Secrets.All.Select(secret => secret.KmsKeyId).OfType<string>().Distinct().ShouldAllBe(arn => region.Keys.Keys.Values.Any(key => key.Arn == arn));
        }
    }

    [Fact]
    public void Roles_NameOnlyPoliciesThatAreThere()
    {
        foreach (var identities in _world.World.Accounts.Select(account => account.Identities))
        {
            identities.Roles.Values.SelectMany(role => role.AttachedPolicies).ShouldAllBe(arn => identities.Policies.ContainsKey(arn));
            identities.Roles.Values.Select(role => role.PermissionsBoundary).OfType<string>().ShouldAllBe(arn => identities.Policies.ContainsKey(arn));
            identities.InstanceProfiles.Values.ShouldAllBe(profile => identities.Roles.ContainsKey(profile.RoleName!));
        }
    }

    [Fact]
    public void Documents_AreAllPolicies()
    {
        var documents = _world.World.Accounts.SelectMany(account => account.Identities.Roles.Values.SelectMany(role => role.InlinePolicies.Values.Append(role.TrustPolicy)))
            .Concat(_world.World.Accounts.SelectMany(account => account.Identities.Policies.Values.SelectMany(policy => policy.Versions.Select(version => version.Document))))
            .Concat(_world.World.Accounts.SelectMany(account => account.Regions.SelectMany(region => region.Keys.Keys.Values.Select(key => key.Policy))))
            .Concat(_world.Tokyo.Secrets.All.Select(secret => secret.ResourcePolicy).OfType<string>())
            .Concat(_world.World.Organization.ShouldNotBeNull().Policies.Values.Select(policy => policy.Content)).ToList();

        documents.Count.ShouldBeGreaterThan(60);
        documents.ShouldAllBe(text => JsonNode.Parse(text)!["Statement"]!.AsArray().All(statement => statement!["Effect"] != null && statement["Action"] != null));
    }

    [Fact]
    public void RotationRoles_AreRefusedWhatTheLogsSayIsRefused()
    {
        Statement("keyturn-rotate-oracle-single", "MoveLabel").ShouldNotContain("prod/billing/oracle/app");
        Statement("keyturn-rotate-oracle-single", "MoveLabel").ShouldNotContain("secret:*\"");
        Statement("keyturn-rotate-oracle-single", "MoveLabel").ShouldContain("secret:prod/orders/*");
        Statement("keyturn-rotate-postgres-single", "UsePersonalDataKey").ShouldNotContain("GenerateDataKey");
        Statement("audit-db-password-rotation", "UsePersonalDataKey").ShouldContain("GenerateDataKey");
    }

    [Fact]
    public void RotationRole_OfEverySecretButOne_MayMoveItsLabel()
    {
        var patterns = JsonNode.Parse(Statement("keyturn-rotate-oracle-single", "MoveLabel")).ShouldNotBeNull().Texts("Resource");
        var rotated = _world.World.Accounts[0].Regions.SelectMany(region => region.Secrets.All).Where(secret => secret.RotationLambdaArn?.EndsWith(":keyturn-rotate-oracle-single", StringComparison.Ordinal) == true).ToList();

        rotated.Count.ShouldBeGreaterThan(10);
        rotated.Where(secret => !patterns.Any(pattern => Wildcard.Matches(pattern, secret.Arn))).Select(secret => secret.Name).ShouldBe(["prod/billing/oracle/app"]);
    }

    [Fact]
    public void Consumers_OfTokyo_ReadEverySecretButThoseOfTheRotationAndOfRds() => Unread(_world.Tokyo).ShouldBe(
    [
        "prod/ledger/postgres/admin", "prod/loyalty/postgres/admin", "prod/orders/oracle/admin", "prod/retired/oracle/app", "prod/shop/mysql/admin", "rds!db-5f1c0f4e-8a7d-4f0e-9d57-1f1f6a0d6a9b",
    ]);

    [Fact]
    public void Consumers_Elsewhere_ReadEverySecret()
    {
        Unread(_world.World.Accounts[0].AddRegion("us-east-1")).ShouldBeEmpty();
        Unread(_world.World.Accounts[1].AddRegion(ArticleNetwork.Region)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("prod/orders/oracle/app", "aws:PrincipalArn")]
    [InlineData("prod/ledger/postgres/app", "vpce-0f1e2d3c4b5a69788")]
    [InlineData("prod/orders/oracle/readonly", "arn:aws:iam::444455556666:role/bi-reader")]
    public void ResourcePolicies_AreThoseOfTheStory(string name, string text) => _world.Secret(name).ResourcePolicy.ShouldNotBeNull().ShouldContain(text);

    [Fact]
    public void Reader_OfTheOtherAccount_IsLetInOnBothSidesAndByTheKey()
    {
        _world.World.Accounts[1].Identities.Roles["bi-reader"].InlinePolicies["ReadSecrets"].ShouldContain("prod/orders/oracle/readonly-??????");
        _world.Tokyo.Keys.FindAlias(ArticleNetwork.KeyAlias).ShouldNotBeNull().Policy.ShouldContain("arn:aws:iam::444455556666:role/bi-reader");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static IEnumerable<string> Unread(SandboxRegion region)
    {
        var identities = region.Account.Identities;
        var patterns = identities.Roles.Values.SelectMany(role => role.InlinePolicies.Values).Concat(identities.Policies.Values.SelectMany(policy => policy.Versions.Select(version => version.Document)))
            .SelectMany(text => JsonNode.Parse(text).ShouldNotBeNull().List("Statement")).Where(statement => (string?)statement["Sid"] == "ReadSecrets")
            .SelectMany(statement => statement["Resource"] is JsonArray ? statement.Texts("Resource") : [(string?)statement["Resource"] ?? ""]).ToList();
        region.Secrets.All.ShouldNotBeEmpty();
        return region.Secrets.All.Where(secret => !patterns.Exists(pattern => Wildcard.Matches(pattern, secret.Arn))).Select(secret => secret.Name).Order(StringComparer.Ordinal);
    }

    private string Statement(string role, string sid) =>
        JsonNode.Parse(Production.Roles[role].InlinePolicies["SecretsManagerRotation"]).ShouldNotBeNull().List("Statement").Single(statement => (string?)statement["Sid"] == sid).ToJsonString();
}
