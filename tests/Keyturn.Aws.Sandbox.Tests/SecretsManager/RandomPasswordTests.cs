using System.Text.Json.Nodes;
using CsCheck;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>Passwords keep the rules of GetRandomPassword, whatever they are.</summary>
public sealed class RandomPasswordTests : IAsyncDisposable
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private readonly TestWorld _world = new(new EmptyScenario());

    [Fact]
    public void Make_AnyRules_KeepsLengthTypesAndExclusions()
    {
        var rules = Gen.Select(Gen.Int[5, 120], Gen.String[Gen.Char[" !/@abcABC019"], 0, 9], Gen.Bool.Array[5]);

        rules.Sample((length, excluded, types) =>
        {
            if (!types.Any(type => type)) return;
            string[] sets = [types[0] ? Lower : "", types[1] ? Upper : "", types[2] ? Digits : "", types[3] ? Punctuation : "", types[4] ? " " : ""];
            var usable = sets.Select(set => string.Concat(set.Where(character => !excluded.Contains(character, StringComparison.Ordinal)))).Where(set => set.Length > 0).ToList();
            if (usable.Count == 0) return;

            var password = Make(new()
            {
                ["PasswordLength"] = length,
                ["ExcludeCharacters"] = excluded,
                ["ExcludeLowercase"] = !types[0],
                ["ExcludeUppercase"] = !types[1],
                ["ExcludeNumbers"] = !types[2],
                ["ExcludePunctuation"] = !types[3],
                ["IncludeSpace"] = types[4],
            });

            password.Length.ShouldBe(length);
            password.ShouldAllBe(character => usable.Any(set => set.Contains(character, StringComparison.Ordinal)));
            usable.ShouldAllBe(set => set.Any(character => password.Contains(character, StringComparison.Ordinal)));
        }, iter: 300);
    }

    [Fact]
    public void Make_WithoutEachType_MayBeShorterThanTheTypes() =>
        Make(new() { ["PasswordLength"] = 1, ["RequireEachIncludedType"] = false }).Length.ShouldBe(1);

    [Theory]
    [InlineData(0)]
    [InlineData(4097)]
    public void Make_LengthOutOfRange_IsRefused(int length) =>
        Should.Throw<WireException>(() => Make(new() { ["PasswordLength"] = length })).Code.ShouldBe("InvalidParameterException");

    [Fact]
    public void Make_LongestPassword_IsMade() => Make(new() { ["PasswordLength"] = 4096 }).Length.ShouldBe(4096);

    [Fact]
    public void Make_EverythingExcluded_IsRefused() =>
        Should.Throw<WireException>(() => Make(new() { ["ExcludeUppercase"] = true, ["ExcludeNumbers"] = true, ["ExcludePunctuation"] = true, ["ExcludeCharacters"] = Lower }))
            .Message.ShouldBe("All characters of a password were excluded.");

    [Fact]
    public void Make_ShorterThanItsTypes_IsRefused() =>
        Should.Throw<WireException>(() => Make(new() { ["PasswordLength"] = 3 })).Message.ShouldBe("Password length is too short based on the required types.");

    [Fact]
    public async Task GetRandomPassword_EveryFlag_IsHonouredOverTheWire()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var digits = await sandbox.Wire.CallAsync("GetRandomPassword", new { PasswordLength = 64, ExcludeLowercase = true, ExcludeUppercase = true, ExcludePunctuation = true });
        var spaced = await sandbox.Wire.CallAsync("GetRandomPassword", new { PasswordLength = 64, ExcludeNumbers = true, ExcludePunctuation = true, IncludeSpace = true });
        var single = await sandbox.Wire.CallAsync("GetRandomPassword", new { PasswordLength = 1, RequireEachIncludedType = false });

        digits["RandomPassword"].ShouldNotBeNull().ShouldMatch("^[0-9]{64}$");
        spaced["RandomPassword"].ShouldNotBeNull().ShouldMatch("^[A-Za-z ]{64}$");
        spaced["RandomPassword"].ShouldNotBeNull().ShouldContain(" ");
        single["RandomPassword"].ShouldNotBeNull().Length.ShouldBe(1);
    }

    [Fact]
    public async Task GetRandomPassword_Twice_IsNotTheSame()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var one = await sandbox.Wire.CallAsync("GetRandomPassword", new { });
        var two = await sandbox.Wire.CallAsync("GetRandomPassword", new { });

        one["RandomPassword"].ShouldNotBe(two["RandomPassword"]);
        sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "GetRandomPassword").ShouldAllBe(record => record.ResponseElements == null);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private string Make(JsonObject input)
    {
        var operation = SecretsManagerService.Create(_world.Rotations).Routes.Single(route => route.Operation.Name == "GetRandomPassword").Operation;
        return (string?)operation.Answer(_world.Call("GetRandomPassword", input))["RandomPassword"] ?? "";
    }
}
