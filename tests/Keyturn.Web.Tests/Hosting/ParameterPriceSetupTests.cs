using Keyturn.Readiness.Parameters;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Hosting;

public sealed class ParameterPriceSetupTests
{
    private static ParameterPrices Read(string key, string value) =>
        ParameterPriceSetup.Read(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build());

    [Fact]
    public void Read_NothingSet_IsAsAwsListsIt() => Read("Other", "1").ShouldBe(new ParameterPrices());

    [Fact]
    public void Read_OnePriceSet_ChangesThatAlone() => Read("ParameterPrices:SecretMonth", "0.48").ShouldBe(new ParameterPrices { SecretMonth = 0.48m });

    [Theory]
    [InlineData("SecretMonth", "-1")]
    [InlineData("TenThousandCalls", "-0.01")]
    [InlineData("AdvancedParameterMonth", "-5")]
    [InlineData("SecretMonth", "cheap")]
    public void Read_NoPrice_RefusesAndNamesTheSetting(string name, string value) =>
        Should.Throw<LaunchRefusedException>(() => Read($"ParameterPrices:{name}", value)).Message.ShouldContain($"ParameterPrices:{name}");
}
