using Keyturn.Operations.Access;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Tests.Access;

/// <summary>Who asks for what they may not do is found in the log.</summary>
public sealed class RefusalLogTests
{
    private readonly Lines lines = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Authorisation Authorisation => new(FixedOperators.All(), estate: null, lines);

    [Theory]
    [InlineData("viewer")]
    [InlineData("stranger")]
    public async Task Require_Refused_IsAWarningWithRightPersonAndSecret(string person)
    {
        await Authorisation.RequireAsync(person, Permission.RotateSecret, A.Arn(), Cancel);
        await Authorisation.RequireAsync(person, Permission.ManagePeople, Cancel);

        lines.Written.ShouldBe(
        [
            (LogLevel.Warning, $"RotateSecret was refused to {person} on {A.Arn().Value}."),
            (LogLevel.Warning, $"ManagePeople was refused to {person} on (null)."),
        ]);
    }

    [Fact]
    public async Task Require_Allowed_WritesNothing()
    {
        await Authorisation.RequireAsync("aiko", Permission.RotateSecret, A.Arn(), Cancel);

        lines.Written.ShouldBeEmpty();
    }

    private sealed class Lines : ILogger<Authorisation>
    {
        public List<(LogLevel Level, string Text)> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add((logLevel, formatter(state, exception)));
    }
}
