using Amazon.Runtime;
using Amazon.SecurityToken;
using Keyturn.Aws.Connections;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Wire;

public sealed class AssumedRoleTests(SandboxedAws aws) : IClassFixture<SandboxedAws>
{
    [Fact]
    public async Task GetCredentialsAsync_UntilShortlyBeforeExpiry_AreTheSame()
    {
        // Temporary keys are dated by the machine's clock, so the fake one starts there.
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var credentials = Credentials(time);

        var first = await credentials.GetCredentialsAsync();
        time.Advance(TimeSpan.FromMinutes(54));
        var later = await credentials.GetCredentialsAsync();
        time.Advance(TimeSpan.FromMinutes(2));
        var renewed = await credentials.GetCredentialsAsync();

        later.AccessKey.ShouldBe(first.AccessKey);
        renewed.AccessKey.ShouldNotBe(first.AccessKey);
    }

    [Fact]
    public async Task GetCredentialsAsync_ManyAtOnce_AssumeOnce()
    {
        using var credentials = Credentials(TimeProvider.System);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => credentials.GetCredentialsAsync()));

        all.Select(each => each.AccessKey).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task GetCredentialsAsync_Session_CarriesTheSourceIdentity()
    {
        using var credentials = Credentials(TimeProvider.System);

        var key = (await credentials.GetCredentialsAsync()).AccessKey;

        var identity = aws.Host.World.Credentials.Find(key).ShouldNotBeNull().Identity;
        identity.SourceIdentity.ShouldBe("console-collector");
        identity.Arn.ShouldEndWith("/console-collector");
        identity.Arn.ShouldContain(aws.Staging.AccountId);
    }

    private AssumedRoleCredentials Credentials(TimeProvider time)
    {
        var config = new AmazonSecurityTokenServiceConfig { ServiceURL = aws.Host.ServiceUrl.ToString(), AuthenticationRegion = A.Region };
        var own = new BasicAWSCredentials("test", "test");
        var sts = new AmazonSecurityTokenServiceClient(own, config);
        return new AssumedRoleCredentials(sts, own, aws.Host.Accounts[1].ReadRoleArn.ShouldNotBeNull(), "console-collector", time);
    }
}
