using Keyturn.Aws.Sandbox.Iam;
using Keyturn.Aws.Sandbox.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Permissions;

public sealed class FleetPermissionsTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new FleetScenario(), new SandboxOptions { FleetSecretsPerRegion = 200 });

    [Fact]
    public void Consumers_AreAThousandRolesOfFourPolicies()
    {
        var roles = _world.World.Accounts[0].Identities.Roles.Values.Where(role => role.Name.StartsWith("consumer-", StringComparison.Ordinal)).ToList();

        roles.Count.ShouldBe(1000);
        _world.World.Accounts[0].Identities.InstanceProfiles.Values.Select(profile => profile.RoleName).ShouldBe(roles.Select(role => role.Name));
        roles.GroupBy(role => role.AttachedPolicies.ShouldHaveSingleItem()).OrderBy(group => group.Key).Select(group => $"{group.Key.Split('/')[1]} {group.Count()}")
            .ShouldBe(["fleet-by-name 60", "fleet-by-tag 900", "fleet-denied 10", "fleet-without-key 30"]);
    }

    [Fact]
    public void Secrets_NameRolesAndKeysThatAreThere()
    {
        foreach (var region in _world.World.Accounts[0].Regions)
        {
            region.Secrets.All.Select(secret => secret.KmsKeyId).OfType<string>().Distinct().ShouldHaveSingleItem().ShouldBe(region.Keys.FindAlias(ArticleNetwork.KeyAlias)?.Arn);
            region.Secrets.All.ShouldAllBe(secret => _world.World.Accounts[0].Identities.Roles.ContainsKey(secret.Tags["consumer"].Split('/')[1]));
        }
    }

    [Fact]
    public void Details_OfTheFleet_ComeInPages()
    {
        var (pages, roles) = (0, 0);
        string? marker = null;
        do
        {
            var page = _world.Ask(new GetAccountAuthorizationDetailsOperation(), new() { ["MaxItems"] = "300", ["Marker"] = marker });
            (pages, roles) = (pages + 1, roles + page.List("RoleDetailList").Count);
            marker = (string?)page["Marker"];
        }
        while (marker is not null);

        (pages, roles).ShouldBe((4, 1010));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
