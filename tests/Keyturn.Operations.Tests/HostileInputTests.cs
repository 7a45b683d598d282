using Keyturn.Operations.Audit;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Tests.Rotations;
using Keyturn.Operations.Watching;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Operations.Tests;

/// <summary>Texts of somebody who wants them taken for something else, and very long ones, wherever a text is read: each is refused with a sentence, left out, or kept as mere text.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly ActionWorld world = new();

    public static TheoryData<string> Texts => new(
        "\"'><script>alert(1)</script>",
        "javascript:alert(1)",
        "a\u001b[2J\r\nSet-Cookie: a=b\u202egnp.exe\0b",
        "'; DROP TABLE audit_entries; --",
        "${jndi:ldap://x}/$(id)`id`",
        "../../../../etc/passwd",
        "\ud83d half a pair",
        new string('a', 100_000),
        new string('(', 100_000),
        new string('*', 100_000),
        "cron(" + new string('1', 100_000) + ")",
        string.Concat(Enumerable.Repeat("{\"a\":", 50_000)));

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task RotateNow_HostileToken_IsRefusedBeforeAws(string text)
    {
        var refused = await world.RotateNow.RunAsync(ActionWorld.Command(token: text), default);

        refused.Succeeded.ShouldBeFalse();
        refused.Error!.Sentence.ToText().ShouldNotBeNullOrWhiteSpace();
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    /// <summary>A reason is people's own text: a long one is refused, another one kept as it is typed and audited as that.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public async Task RotateNow_HostileReason_IsRefusedOrMereText(string text)
    {
        var result = await world.RotateNow.RunAsync(ActionWorld.Command(reason: text), default);

        if (text.Length > 10_000)
            result.Succeeded.ShouldBeFalse();
        else
            world.Drafts.First().Reason.ShouldBe(Storable(text.Trim()));
        world.Gateway.Rotations.Count().ShouldBe(result.Succeeded ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task ChangeSchedule_HostileExpression_IsRefusedBeforeAws(string text)
    {
        var refused = await world.ChangeSchedule.RunAsync(ActionWorld.Command(), ScheduleRules.Expression(text, text), default);

        refused.Error!.Sentence.ToText().ShouldNotBeNullOrWhiteSpace();
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Readers_HostileText_AnswerThatItIsNone(string text)
    {
        SecretArn.TryParse(text, out _).ShouldBeFalse();
        FindingId.Parse(text).ShouldBeNull();
        DatabaseAddress.Parse(text + ":x").ShouldBeNull();
        AuditJson.TryRead(text).ShouldBeNull();
        PolicyParser.Parse(text).Document.ShouldBeNull();
        CronField.Parse(text, 0, 59).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Filters_HostileText_NeitherThrowNorGrow(string text)
    {
        var query = SecretQuery.Parse($"?q={Uri.EscapeDataString(text)}&state={Uri.EscapeDataString(text)}&sort={Uri.EscapeDataString(text)}&account={Uri.EscapeDataString(text)}");

        query.Text.Length.ShouldBeLessThanOrEqualTo(1_000);
        query.States.ShouldBeEmpty();
    }

    /// <summary>A line decides about a step only by the words of a program that AWS documents.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void LogLine_HostileText_DecidesNothing(string text)
    {
        var masked = LogMask.Apply(text);

        masked.Any(letter => letter is '\0' or '\u001b' or '\u202e').ShouldBeFalse();
        RotationLogReader.Read(masked).Kind.ShouldBe(LogSignKind.None);
        LogLineReader.Read(masked).IsSuccess.ShouldBeFalse();
    }

    public void Dispose() => world.Dispose();

    /// <summary>As databases keep text: without NUL and without half of a pair.</summary>
    private static string Storable(string text) => text.Replace('\0', '\uFFFD').Replace('\ud83d', '\uFFFD');
}
