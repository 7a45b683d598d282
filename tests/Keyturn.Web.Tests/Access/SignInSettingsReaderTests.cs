using Keyturn.Operations.Access;
using Keyturn.Web.Access;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Access;

public sealed class SignInSettingsReaderTests
{
    private readonly List<string> failures = [];

    private readonly Dictionary<string, string?> settings = new(StringComparer.Ordinal)
    {
        ["SignIn:Authority"] = "https://login.example.com/realms/ops",
        ["SignIn:ClientId"] = "keyturn",
        ["SignIn:ClientSecret"] = "hush",
        ["SignIn:Grants:0:Group"] = "dba",
        ["SignIn:Grants:0:Role"] = "Operator",
    };

    [Fact]
    public void Read_NoSection_IsNoSignInAndNoFailure()
    {
        settings.Clear();

        Read().ShouldBeNull();
        failures.ShouldBeEmpty();
    }

    [Fact]
    public void Read_WhatIsNeeded_TakesTheRestAsUsual()
    {
        var read = Read().ShouldNotBeNull();

        failures.ShouldBeEmpty();
        read.Authority.ShouldBe(new Uri("https://login.example.com/realms/ops"));
        (read.GroupClaim, read.LoginClaim, read.NameClaim, read.UserInfo).ShouldBe(("groups", "preferred_username", "name", false));
        read.Limits.ShouldBe(SessionLimits.Usual);
        var grant = read.Grants.All.ShouldHaveSingleItem();
        (grant.Group, grant.Role, grant.Scope.IsEverywhere).ShouldBe(("dba", ConsoleRole.Operator, true));
    }

    [Fact]
    public void Read_Scope_IsTaken()
    {
        settings["SignIn:Grants:0:Accounts:0"] = "111122223333";
        settings["SignIn:Grants:0:Regions:0"] = "ap-northeast-1";
        settings["SignIn:Grants:0:Names:0"] = "app/*";
        settings["SignIn:Grants:0:Tags:0"] = "team=app";

        Read().ShouldNotBeNull().Grants.All[0].Scope.ToString().ShouldBe("Accounts=111122223333; Regions=ap-northeast-1; Names=app/*; Tags=team=app");
    }

    [Fact]
    public void Read_EverythingWrong_NamesEverySettingAtOnceAndNoSecret()
    {
        settings["SignIn:Authority"] = "http://login.example.com";
        settings["SignIn:ClientId"] = " ";
        settings["SignIn:Grants:0:Role"] = "root";
        settings["SignIn:Grants:0:Accounts:0"] = "12";
        settings["SignIn:Grants:0:Tags:0"] = "team";
        settings["SignIn:Grants:1:Role"] = "viewer";
        settings["SignIn:Grants:1:Names:0"] = "app/*";
        settings["SignIn:IdleLimit"] = "soon";
        settings["SignIn:Limit"] = "48:00:00";
        settings["SignIn:UserInfo"] = "maybe";
        settings["SignIn:AttemptsPerMinute"] = "0";
        settings["SignIn:Authorty"] = "typo";
        settings["SignIn:Grants:1:Name"] = "typo";

        Read().ShouldBeNull();

        string[] named =
        [
            "SignIn:Authority is", "SignIn:ClientId is missing", "SignIn:Grants:0:Role is 'root'", "SignIn:Grants:0:Accounts has '12'", "SignIn:Grants:0:Tags has 'team'",
            "SignIn:Grants:1:Group is missing", "SignIn:Grants:1 limits a viewer", "SignIn:IdleLimit is 'soon'", "SignIn:Limit is", "SignIn:UserInfo is 'maybe'", "SignIn:AttemptsPerMinute is '0'", "SignIn:Authorty is no setting", "SignIn:Grants:1:Name is no setting",
        ];
        foreach (var name in named)
            failures.ShouldContain(failure => failure.StartsWith(name, StringComparison.Ordinal), name);
        failures.ShouldAllBe(failure => !failure.Contains("hush", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SignIn:Authority", "SignIn:Authority is missing")]
    [InlineData("SignIn:ClientId", "SignIn:ClientId is missing")]
    [InlineData("SignIn:ClientSecret", "SignIn:ClientSecret is missing")]
    public void Read_OneMissing_NamesIt(string key, string sentence)
    {
        settings.Remove(key);

        Read().ShouldBeNull();
        failures.ShouldHaveSingleItem().ShouldStartWith(sentence);
    }

    [Fact]
    public void Read_NoGrant_SaysThatNobodyCouldComeIn()
    {
        settings.Remove("SignIn:Grants:0:Group");
        settings.Remove("SignIn:Grants:0:Role");

        Read().ShouldBeNull();
        failures.ShouldHaveSingleItem().ShouldStartWith("SignIn:Grants is empty");
    }

    [Theory]
    [InlineData("http://localhost:8080/realms/ops", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://login.example.com", false)]
    [InlineData("ftp://login.example.com", false)]
    [InlineData("login.example.com", false)]
    public void Read_Authority_IsHttpsOutsideThisMachine(string authority, bool fine)
    {
        settings["SignIn:Authority"] = authority;

        (Read() is not null).ShouldBe(fine);
    }

    private SignInSettings? Read() => SignInSettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), failures);
}
