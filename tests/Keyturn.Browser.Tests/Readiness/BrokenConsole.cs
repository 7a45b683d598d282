using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Browser.Tests.Browsing;

namespace Keyturn.Browser.Tests.Readiness;

/// <summary>The Article world without the rule by which its database admits the web/AP servers, with a rotation function whose role trusts another service, and with a secret that says nothing of its database.</summary>
public sealed class BrokenConsole : IAsyncLifetime
{
    /// <summary>Neither tag nor name tells which database this secret belongs to.</summary>
    public const string Untold = "prod/orders/oracle/readonly";

    private RunningConsole? running;

    public Uri Url => (running ?? throw new InvalidOperationException("The console is not running.")).Url;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.ExecutablePath is not null)
            running = await RunningConsole.StartAsync(new SandboxOptions { Pace = ArticleConsole.Pace }, Break);
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
            await running.DisposeAsync();
    }

    private static void Break(SandboxWorld world)
    {
        world.Accounts[0].Identities.Roles["keyturn-rotate-postgres-single"].TrustPolicy =
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
        var region = world.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull();
        lock (region.Gate)
        {
            region.Secrets.Find(Untold).ShouldNotBeNull().Tags.Remove("keyturn:database").ShouldBeTrue();
            var group = region.Network.SecurityGroups.Find(ArticleNetwork.DatabaseGroup).ShouldNotBeNull();
            group.Rules.RemoveAll(rule => !rule.Content.Egress && rule.Content.Peer.Value == ArticleNetwork.WebGroup).ShouldBeGreaterThan(0);
        }
    }
}
