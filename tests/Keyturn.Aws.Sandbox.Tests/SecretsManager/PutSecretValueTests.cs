using System.Globalization;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>PutSecretValue: labels, tokens, quotas.</summary>
public sealed class PutSecretValueTests
{
    [Fact]
    public async Task Put_ThreeTimes_KeepsCurrentAndPreviousAndUnlabelsTheRest()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var first = secret.Holder(VersionStage.Current)?.Id ?? "";

        var second = (await PutAsync(sandbox, "two"))["VersionId"] ?? "";
        var third = await PutAsync(sandbox, "three");
        var labels = await sandbox.LabelsAsync(secret);

        third.Json["VersionStages"].ShouldNotBeNull().ToJsonString().ShouldBe("""["AWSCURRENT"]""");
        labels.Keys.ShouldBe([second, third["VersionId"] ?? ""], ignoreOrder: true);
        labels[second].ShouldBe([VersionStage.Previous]);
        secret.Version(first).ShouldNotBeNull().Stages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_CurrentAndAnotherLabel_TakesBothFromTheirHolders()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        await PutLabelledAsync(sandbox, "blue", "BLUE");

        var reply = await PutLabelledAsync(sandbox, "two", "BLUE", VersionStage.Current);

        reply.Json["VersionStages"].ShouldNotBeNull().ToJsonString().ShouldBe("""["BLUE","AWSCURRENT"]""");
        secret.Holder("BLUE").ShouldNotBeNull().SecretString.ShouldBe("two");
        secret.Holder(VersionStage.Previous).ShouldNotBeNull().SecretString.ShouldBe("one");
        secret.Versions.Count(version => version.Stages.Count == 0).ShouldBe(1);
    }

    [Fact]
    public async Task Put_FirstValueUnderAnotherLabel_IsCurrentToo()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.Wire.CallAsync("CreateSecret", new { Name = "app/db", ClientRequestToken = Guid.NewGuid().ToString() });

        await PutLabelledAsync(sandbox, "one", "BLUE");

        var value = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = "app/db" });
        value["SecretString"].ShouldBe("one");
        value.Json["VersionStages"].ShouldNotBeNull().AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Put_TokenOfTheEmptyPendingVersion_FillsIt()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Create);
        var token = await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Create);

        var reply = await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretString = "by hand", ClientRequestToken = token, VersionStages = new[] { VersionStage.Pending } });
        sandbox.Script.Release(RotationSteps.Create);
        await sandbox.WhenIdleAsync();

        reply["VersionId"].ShouldBe(token);
        secret.VersionCount.ShouldBe(2);
        secret.Holder(VersionStage.Current).ShouldNotBeNull().SecretString.ShouldBe("by hand");
    }

    [Fact]
    public async Task Put_SameTokenSameBytes_IsNoChangeAndOtherBytesAreRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var token = Guid.NewGuid().ToString();

        (await PutBinaryAsync(sandbox, "AQID", token)).Status.ShouldBe(200);
        (await PutBinaryAsync(sandbox, "AQID", token)).Status.ShouldBe(200);
        (await PutBinaryAsync(sandbox, "AQIE", token)).Code.ShouldBe("ResourceExistsException");
        secret.VersionCount.ShouldBe(2);
    }

    [Fact]
    public async Task Put_SameTokenAfterItsLabelsMovedOn_MovesNothingBack()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var token = Guid.NewGuid().ToString();
        await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretString = "two", ClientRequestToken = token });
        await PutAsync(sandbox, "three");

        var again = await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretString = "two", ClientRequestToken = token });

        again["VersionId"].ShouldBe(token);
        secret.Holder(VersionStage.Current).ShouldNotBeNull().SecretString.ShouldBe("three");
    }

    [Theory]
    [InlineData(0, "InvalidParameterException")]
    [InlineData(19, null)]
    [InlineData(20, "LimitExceededException")]
    [InlineData(21, "InvalidParameterException")]
    public async Task Put_Labels_OfAllVersionsAreAtMostTwenty(int labels, string? code)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        // AWSCURRENT on the first version is one of the twenty.
        var reply = await PutLabelledAsync(sandbox, "two", [.. Enumerable.Range(0, labels).Select(number => $"LABEL{number}")]);

        reply.Code.ShouldBe(code);
        secret.VersionCount.ShouldBe(code is null ? 2 : 1);
    }

    [Fact]
    public async Task Put_LabelsThatAreThereAlready_CountOnce()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");
        string[] labels = [.. Enumerable.Range(0, 19).Select(number => $"LABEL{number}")];
        await PutLabelledAsync(sandbox, "two", labels);

        (await PutLabelledAsync(sandbox, "three", labels)).Status.ShouldBe(200);
        (await PutLabelledAsync(sandbox, "four", "ONE_MORE")).Code.ShouldBe("LimitExceededException");
    }

    [Fact]
    public async Task Put_MoreOftenThanEveryTenMinutesForADay_ExceedsTheLimit()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db");
        for (var i = 1; i < 144; i++) (await PutAsync(sandbox, i.ToString(CultureInfo.InvariantCulture))).Status.ShouldBe(200);

        var refused = await PutAsync(sandbox, "one too many");
        var current = secret.Holder(VersionStage.Current)?.SecretString;
        clock.Advance(TimeSpan.FromDays(1));
        var later = await PutAsync(sandbox, "next day");

        refused.Code.ShouldBe("LimitExceededException");
        refused.Message.ShouldBe("The request failed because it would exceed one of the Secrets Manager quotas.");
        current.ShouldBe("143");
        later.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Put_EveryTenMinutes_NeverExceedsTheLimit()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db");

        for (var i = 0; i < 200; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            (await PutAsync(sandbox, i.ToString(CultureInfo.InvariantCulture))).Code.ShouldBeNull();
        }

        secret.VersionCount.ShouldBeInRange(100, 146);
    }

    [Theory]
    [InlineData(65_536, 200)]
    [InlineData(65_537, 400)]
    public async Task Put_SizeOfText_IsCountedInBytes(int bytes, int status)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        // Each of these characters is three bytes of UTF-8.
        (await PutAsync(sandbox, new string('秘', bytes / 3) + new string('x', bytes % 3))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Put_SizeOfBytes_IsThatOfTheBytesNotOfTheirText()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await PutBinaryAsync(sandbox, Convert.ToBase64String(new byte[65_536]), Guid.NewGuid().ToString())).Status.ShouldBe(200);
        (await PutBinaryAsync(sandbox, Convert.ToBase64String(new byte[65_537]), Guid.NewGuid().ToString())).Code.ShouldBe("ValidationException");
        (await PutBinaryAsync(sandbox, "%%%", Guid.NewGuid().ToString())).Code.ShouldBe("SerializationException");
    }

    private static Task<WireReply> PutAsync(RunningSandbox sandbox, string value) =>
        sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretString = value, ClientRequestToken = Guid.NewGuid().ToString() });

    private static Task<WireReply> PutLabelledAsync(RunningSandbox sandbox, string value, params string[] labels) =>
        sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretString = value, ClientRequestToken = Guid.NewGuid().ToString(), VersionStages = labels });

    private static Task<WireReply> PutBinaryAsync(RunningSandbox sandbox, string value, string token) =>
        sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretBinary = value, ClientRequestToken = token });
}
