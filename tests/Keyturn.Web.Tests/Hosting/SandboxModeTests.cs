using Keyturn.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Hosting;

public sealed class SandboxModeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ConfigurationManager Settings(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        return configuration;
    }

    [Fact]
    public async Task Start_AccountMode_TouchesNoSetting()
    {
        using var configuration = Settings(("Aws:Accounts:0:Id", "111122223333"));

        await using var mode = await SandboxMode.StartAsync(new LaunchMode(Sandbox: false), configuration, TimeProvider.System, Cancel);

        configuration["Aws:ServiceUrl"].ShouldBeNull();
        configuration["Aws:AccessKey"].ShouldBeNull();
        configuration["Storage:ConnectionString"].ShouldBeNull();
    }

    [Theory]
    [InlineData("http://10.0.0.7:4599")]
    [InlineData("http://sandbox.example:4599")]
    [InlineData("https://secretsmanager.ap-northeast-1.amazonaws.com")]
    [InlineData("4599")]
    public async Task Start_SandboxElsewhere_IsRefusedNamingTheSetting(string url)
    {
        using var configuration = Settings(("Sandbox:Url", url));

        var refused = await Should.ThrowAsync<LaunchRefusedException>(() => SandboxMode.StartAsync(new LaunchMode(Sandbox: true), configuration, TimeProvider.System, Cancel));

        refused.Message.ShouldStartWith($"Sandbox:Url is '{url}'");
        configuration["Aws:AccessKey"].ShouldBeNull();
    }

    [Fact]
    public async Task Start_SandboxThatDoesNotRun_SaysHowToStartIt()
    {
        using var configuration = Settings(("Sandbox:Url", "http://127.0.0.1:1"));

        var refused = await Should.ThrowAsync<LaunchRefusedException>(() => SandboxMode.StartAsync(new LaunchMode(Sandbox: true), configuration, TimeProvider.System, Cancel));

        refused.Message.ShouldContain("There is no sandbox at Sandbox:Url http://127.0.0.1:1/");
        refused.Message.ShouldContain("dotnet run --project src/Keyturn.Aws.Sandbox -- --port 1");
    }

    [Fact]
    public async Task Start_Sandbox_FeedsAccountsKeyAndAStoreThatGoesWithIt()
    {
        using var configuration = Settings();
        string folder;
        await using (await SandboxMode.StartAsync(new LaunchMode(Sandbox: true), configuration, TimeProvider.System, Cancel))
        {
            LaunchRules.IsLoopback(configuration["Aws:ServiceUrl"].ShouldNotBeNull()).ShouldBeTrue();
            configuration["Aws:AccessKey"].ShouldBe("test");
            configuration.GetSection("Aws:Accounts").GetChildren().ShouldNotBeEmpty();
            configuration["Aws:Accounts:0:Regions:0"].ShouldNotBeNull();
            folder = Path.GetDirectoryName(configuration["Storage:ConnectionString"].ShouldNotBeNull()["Data Source=".Length..]).ShouldNotBeNull();
            Directory.Exists(folder).ShouldBeTrue();
        }

        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_SandboxWithAStoreOfOnesOwn_KeepsThatStore()
    {
        using var configuration = Settings(("Storage:ConnectionString", "Data Source=mine.db"));

        await using var mode = await SandboxMode.StartAsync(new LaunchMode(Sandbox: true), configuration, TimeProvider.System, Cancel);

        configuration["Storage:ConnectionString"].ShouldBe("Data Source=mine.db");
    }
}
