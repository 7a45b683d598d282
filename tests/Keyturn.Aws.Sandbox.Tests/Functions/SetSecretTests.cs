using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

/// <summary>setSecret of both strategies on every engine: which credential gets in, which guard refuses, in which words.</summary>
public sealed class SetSecretTests
{
    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Single_CurrentLogsIn_ChangesThePassword(DatabaseEngine engine)
    {
        var bench = Single(engine);

        await bench.RunAsync(RotationSteps.Set);

        bench.Database.Accepts("app", "new").ShouldBeTrue();
        bench.Database.Accepts("app", "old").ShouldBeFalse();
        bench.Log[^1].ShouldBe($"INFO setSecret: Successfully set password for user app in {bench.Traits.LogName} for secret arn {TemplateBench.Arn}.");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Single_PendingLogsInAlready_ChangesNothing(DatabaseEngine engine)
    {
        var bench = Single(engine);
        bench.Database.WithUser("app", "new");
        var changed = bench.Database.User("app").ShouldNotBeNull().PasswordChangedAt;
        bench.Time.Advance(TimeSpan.FromMinutes(1));

        await bench.RunAsync(RotationSteps.Set);

        bench.Database.User("app").ShouldNotBeNull().PasswordChangedAt.ShouldBe(changed);
        bench.Log[^1].ShouldBe($"INFO setSecret: AWSPENDING secret is already set as password in {bench.Traits.LogName} for secret arn {TemplateBench.Arn}.");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Single_NothingLogsIn_FailsInTheSameWordsOnEveryEngine(DatabaseEngine engine)
    {
        var bench = Single(engine);
        bench.Database.WithUser("app", "by hand");

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe($"ValueError: Unable to log into database with previous, current, or pending secret of secret arn {TemplateBench.Arn}");
        bench.Database.Accepts("app", "by hand").ShouldBeTrue();
    }

    [Fact]
    public async Task Single_ServerThatIsNotThere_IsAFailedLogin()
    {
        var bench = Single(DatabaseEngine.MySql, host: "gone.example");
        bench.Values[(TemplateBench.Arn, TemplateBench.Old)] = bench.Value("app", "old", "gone.example");

        (await bench.FailAsync(RotationSteps.Set)).ShouldContain("Unable to log into database");
        bench.Log.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Single_OnlyPreviousLogsIn_IsUsedThird()
    {
        var bench = Single(DatabaseEngine.PostgreSql);
        bench.Database.WithUser("app", "older");
        bench.Stages["v0"] = [VersionStage.Previous];
        bench.Values[(TemplateBench.Arn, "v0")] = bench.Value("app", "older");

        await bench.RunAsync(RotationSteps.Set);

        bench.Database.Accepts("app", "new").ShouldBeTrue();
    }

    [Fact]
    public async Task Single_PreviousOfAnotherUser_IsRefused()
    {
        var bench = Single(DatabaseEngine.PostgreSql);
        bench.Database.WithUser("app", "by hand").WithUser("other", "older");
        bench.Stages["v0"] = [VersionStage.Previous];
        bench.Values[(TemplateBench.Arn, "v0")] = bench.Value("other", "older");

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe("ValueError: Attempting to modify user app other than previous valid user other");
    }

    [Fact]
    public async Task Single_PendingOfAnotherUser_IsRefusedBeforeAnyChange()
    {
        var bench = Single(DatabaseEngine.MySql);
        bench.WithPending(bench.Value("root", "new"));
        bench.Database.WithUser("root", "root's own", isSuperuser: true);

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe("ValueError: Attempting to modify user root other than current user app");
        bench.Database.Accepts("root", "root's own").ShouldBeTrue();
    }

    [Fact]
    public async Task Single_PendingOfAnotherHost_IsRefused()
    {
        var bench = Single(DatabaseEngine.MySql, host: "other.example");

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe("ValueError: Attempting to modify user for host other.example other than current host db.example");
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, "DatabaseError: ORA-28003: password verification for the specified password failed")]
    [InlineData(DatabaseEngine.PostgreSql, "ProgrammingError: ERROR:  password does not meet the policy")]
    [InlineData(DatabaseEngine.MySql, "OperationalError: (1819, 'Your password does not satisfy the current policy requirements')")]
    [InlineData(DatabaseEngine.SqlServer, "OperationalError: (15118, 'Password validation failed. The password does not meet the operating system policy requirements because it is not complex enough.')")]
    public async Task Single_PasswordTooSimple_IsTheDriversErrorOfThatEngine(DatabaseEngine engine, string error)
    {
        var bench = Single(engine);
        bench.Database.Profile = bench.Database.Profile with { MinimumLength = 12 };

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe(error);
        bench.Database.Accepts("app", "old").ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, false, 0)]
    [InlineData(null, true, 0)]
    public async Task Single_TlsKey_DecidesWhatIsTried(bool? tls, bool offersTls, int tlsTriesThatFail)
    {
        var bench = Single(DatabaseEngine.PostgreSql);
        bench.Database.OffersTls = offersTls;
        var key = tls is { } only ? $",\"ssl\":{(only ? "true" : "false")}" : "";
        bench.WithPending(bench.Value("app", "old", more: key));

        if (tlsTriesThatFail > 0) await bench.FailAsync(RotationSteps.Test);
        else await bench.RunAsync(RotationSteps.Test);

        bench.Log.Count(line => line.Contains("Unable to establish SSL/TLS handshake", StringComparison.Ordinal)).ShouldBe(tlsTriesThatFail);
        bench.Log.Any(line => line.Contains("non SSL/TLS connection", StringComparison.Ordinal)).ShouldBe(tls == false);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Alternating_CloneExists_ChangesOnlyTheClone(DatabaseEngine engine)
    {
        var bench = Alternating(engine);
        bench.Database.WithUser(Clone(bench), "clone's old");

        await bench.RunAsync(RotationSteps.Set);

        bench.Database.Accepts(Clone(bench), "new").ShouldBeTrue();
        bench.Database.Accepts("app", "old").ShouldBeTrue();
        bench.Log[^1].ShouldBe($"INFO setSecret: Successfully set password for {Clone(bench)} in {bench.Traits.LogName} for secret arn {TemplateBench.Arn}.");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Alternating_NoCloneYet_CreatesItWithTheGrants(DatabaseEngine engine)
    {
        var bench = Alternating(engine);

        await bench.RunAsync(RotationSteps.Set);

        bench.Database.User(Clone(bench)).ShouldNotBeNull().Grants.ShouldBe(["CONNECT"]);
    }

    [Fact]
    public async Task Alternating_PendingOfAThirdUser_IsRefused()
    {
        var bench = Alternating(DatabaseEngine.MySql);
        bench.WithPending(bench.Value("root", "new", more: Master));

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe("ValueError: Attempting to modify user root other than current user or clone app");
    }

    [Fact]
    public async Task Alternating_MasterOnAnotherHost_IsRefused()
    {
        var bench = Alternating(DatabaseEngine.MySql);
        bench.Values[(TemplateBench.MasterArn, TemplateBench.Old)] = bench.Value("root", "root", "other.example");

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe("ValueError: Current database host db.example is not the same host as/rds replica of master other.example");
    }

    [Fact]
    public async Task Alternating_MasterMayNotManageUsers_IsTheDriversError()
    {
        var bench = Alternating(DatabaseEngine.Oracle);
        bench.Database.WithUser("weak", "weak");
        bench.Values[(TemplateBench.MasterArn, TemplateBench.Old)] = bench.Value("weak", "weak");

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe("DatabaseError: ORA-01031: insufficient privileges");
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, 24, true)]
    [InlineData(DatabaseEngine.Oracle, 25, false)]
    [InlineData(DatabaseEngine.MySql, 26, true)]
    [InlineData(DatabaseEngine.MySql, 27, false)]
    public async Task Alternating_UserName_LeavesRoomForTheSuffix(DatabaseEngine engine, int length, bool fits)
    {
        var bench = Alternating(engine);
        bench.Values.Remove((TemplateBench.Arn, TemplateBench.New));
        bench.Values[(TemplateBench.Arn, TemplateBench.Old)] = bench.Value(new string('U', length), "old", more: Master);

        if (fits)
        {
            await bench.RunAsync(RotationSteps.Create);
            bench.Values[(TemplateBench.Arn, TemplateBench.New)].ShouldContain(new string('U', length) + bench.Traits.CloneSuffix);
        }
        else
        {
            (await bench.FailAsync(RotationSteps.Create)).ShouldBe($"ValueError: Unable to clone user, username length with {bench.Traits.CloneSuffix} appended would exceed {bench.Traits.MaxUserNameLength} characters");
        }
    }

    private const string Master = $",\"masterarn\":\"{TemplateBench.MasterArn}\"";

    private static string Clone(TemplateBench bench) => (bench.Traits.UserKeysAreUpper ? "APP" : "app") + bench.Traits.CloneSuffix;

    private static TemplateBench Single(DatabaseEngine engine, string host = TemplateBench.Host)
    {
        var bench = new TemplateBench(new SingleUserTemplate(EngineTraits.Of(engine)));
        return bench.WithPending(bench.Value("app", "new", host));
    }

    private static TemplateBench Alternating(DatabaseEngine engine)
    {
        var bench = new TemplateBench(new AlternatingUsersTemplate(EngineTraits.Of(engine)));
        bench.Database.WithUser("root", "root", isSuperuser: true);
        bench.Values[(TemplateBench.MasterArn, TemplateBench.Old)] = bench.Value("root", "root");
        bench.Values[(TemplateBench.Arn, TemplateBench.Old)] = bench.Value("app", "old", more: Master);
        return bench.WithPending(bench.Value(Clone(bench), "new", more: Master));
    }
}
