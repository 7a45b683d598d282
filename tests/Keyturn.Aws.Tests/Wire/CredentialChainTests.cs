using Keyturn.Aws.SecretsManager;
using Keyturn.Operations;
using Keyturn.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Aws.Tests.Wire;

public sealed class CredentialChainTests
{
    [Fact]
    public async Task DescribeAsync_AccountModeWithoutAnyCredentials_SaysThatTheyAreMissing()
    {
        // The chain reads the environment of the process; no other test uses it.
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent/credentials");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", "/nonexistent/config");
        await using var services = SandboxedAws.Build(new()
        {
            ["Aws:Mode"] = "Account",
            ["Aws:ServiceUrl"] = "http://127.0.0.1:9",
            ["Aws:Accounts:0:Id"] = A.AccountId,
            ["Aws:Accounts:0:Regions:0"] = A.Region,
        });

        var error = (await services.GetRequiredService<SecretsManagerGateway>().DescribeAsync(A.Arn(), TestContext.Current.CancellationToken)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.CredentialsMissing);
        error.NextStep.ToText(new("en")).ShouldContain("AWS_PROFILE");
    }
}
