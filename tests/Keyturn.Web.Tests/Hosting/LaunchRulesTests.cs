using Keyturn.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Web.Tests.Hosting;

public sealed class LaunchRulesTests
{
    [Theory]
    [InlineData("http://localhost:5180", true)]
    [InlineData("http://127.0.0.1:5180", true)]
    [InlineData("http://127.9.9.9", true)]
    [InlineData("http://[::1]:5180", true)]
    [InlineData("http://*:5180", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://0.0.0.0:5180", false)]
    [InlineData("http://[::]:5180", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("http://localhost.example.com", false)]
    [InlineData("http://127.0.0.1.example.com", false)]
    [InlineData("nonsense", false)]
    public void IsLoopback_Address_OnlyThisMachine(string url, bool expected) => LaunchRules.IsLoopback(url).ShouldBe(expected);

    [Fact]
    public void Check_SandboxInDevelopmentOnLoopback_Starts() =>
        Should.NotThrow(() => Check("Sandbox", "Development", ("urls", "http://localhost:5180")));

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Check_SandboxOutsideDevelopment_RefusesNamingTheSetting(string environment) =>
        Should.Throw<LaunchRefusedException>(() => Check("Sandbox", environment)).Message.ShouldContain("Aws:Mode=Sandbox");

    [Theory]
    [InlineData("Sandbox", "Development")]
    [InlineData("Account", "Development")]
    [InlineData("Account", "Production")]
    [InlineData("Account", "Staging")]
    public void Check_OpenAddress_RefusesInEveryEnvironmentNamingTheSetting(string mode, string environment) =>
        Should.Throw<LaunchRefusedException>(() => Check(mode, environment, ("urls", "http://localhost:5180;http://0.0.0.0:8080"))).Message.ShouldStartWith("urls is 'http://0.0.0.0:8080'");

    [Fact]
    public void Check_KestrelEndpointThatIsOpen_RefusesNamingThatSetting() =>
        Should.Throw<LaunchRefusedException>(() => Check("Account", "Production", ("Kestrel:Endpoints:Public:Url", "http://*:80"))).Message.ShouldStartWith("Kestrel:Endpoints:Public:Url");

    [Fact]
    public void Check_ContainerPorts_RefusesNamingThem() =>
        Should.Throw<LaunchRefusedException>(() => Check("Account", "Production", ("HTTP_PORTS", "8080"))).Message.ShouldStartWith("HTTP_PORTS");

    [Fact]
    public void Check_AccountModeOnLoopback_Starts() => Should.NotThrow(() => Check("Account", "Production", ("urls", "http://127.0.0.1:8080")));

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Development")]
    public void Check_OpenAddressWithSignIn_Starts(string environment) =>
        Should.NotThrow(() => Check("Account", environment, [("urls", "http://0.0.0.0:8080"), .. SignIn]));

    [Fact]
    public void Check_OpenAddressWithoutSignIn_NamesTheMissingSetting() =>
        Should.Throw<LaunchRefusedException>(() => Check("Account", "Production", ("urls", "http://0.0.0.0:8080"))).Message.ShouldContain("SignIn:Authority");

    [Theory]
    [InlineData("Development", "http://0.0.0.0:8080")]
    [InlineData("Production", "http://localhost:5180")]
    public void Check_SandboxWithSignIn_StaysOnThisMachineAndInDevelopment(string environment, string url) =>
        Should.Throw<LaunchRefusedException>(() => Check("Sandbox", environment, [("urls", url), .. SignIn]));

    [Fact]
    public void Check_SeveralThingsWrong_SaysThemAllAtOnce()
    {
        var message = Should.Throw<LaunchRefusedException>(() => Check(
            "Sandbox", "Production", ("urls", "http://0.0.0.0:8080"), ("SignIn:ClientId", "keyturn"), ("Web:KnownProxies:0", "proxy"))).Message;

        foreach (var setting in new[] { "Aws:Mode=Sandbox is for", "urls is", "SignIn:Authority is missing", "SignIn:ClientSecret is missing", "SignIn:Grants is empty", "Web:KnownProxies:0 is 'proxy'" })
            message.ShouldContain(setting);
    }

    [Fact]
    public void Check_SignIn_GivesItsSettings() =>
        LaunchRules.Check(new LaunchMode(Sandbox: false) { SignIn = true }, Settings(SignIn), new Environment("Production")).ShouldNotBeNull().ClientId.ShouldBe("keyturn");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sandboxed")]
    public void From_AnythingButSandbox_IsAccountMode(string? mode) => LaunchMode.From(Settings((LaunchMode.Setting, mode))).Sandbox.ShouldBeFalse();

    private static (string Key, string? Value)[] SignIn =>
    [
        ("SignIn:Authority", "https://login.example.com"), ("SignIn:ClientId", "keyturn"), ("SignIn:ClientSecret", "hush"), ("SignIn:Grants:0:Group", "dba"), ("SignIn:Grants:0:Role", "admin"),
    ];

    private static void Check(string mode, string environment, params (string Key, string? Value)[] settings)
    {
        var configuration = Settings([(LaunchMode.Setting, mode), .. settings]);
        LaunchRules.Check(LaunchMode.From(configuration), configuration, new Environment(environment));
    }

    private static IConfigurationRoot Settings(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Keyturn.Web";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
