using Keyturn.Operations.Ports;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Ui;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Web.Tests.Ui;

public sealed class PersonSettingsStoreTests
{
    private readonly InMemoryPreferenceStore documents = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static PersonSettingsStore Over(IPreferenceStore store) => new(store, NullLogger<PersonSettingsStore>.Instance);

    [Fact]
    public async Task Write_EveryChoice_ReadsBackTheSame()
    {
        var chosen = new PersonSettings(Theme.Dark, Density.Compact, "Asia/Tokyo", "ja", Shortcuts: false);

        (await Over(documents).WriteAsync("aiko", chosen, Cancel)).ShouldBeTrue();

        (await Over(documents).ReadAsync("aiko", Cancel)).ShouldBe(chosen);
        (await Over(documents).ReadAsync("bo", Cancel)).ShouldBe(new PersonSettings());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"theme\":\"Sepia\"}")]
    [InlineData("[]")]
    public async Task Read_WhatCannotBeUnderstood_IsTheDefaults(string json)
    {
        await documents.WriteAsync("aiko", PersonSettings.Document, json, Cancel);

        (await Over(documents).ReadAsync("aiko", Cancel)).ShouldBe(new PersonSettings());
    }

    [Fact]
    public async Task Read_ChoiceOfALaterVersion_KeepsWhatIsKnown()
    {
        await documents.WriteAsync("aiko", PersonSettings.Document, "{\"theme\":\"Dark\",\"fontSize\":14}", Cancel);

        (await Over(documents).ReadAsync("aiko", Cancel)).ShouldBe(new PersonSettings(Theme.Dark));
    }

    [Fact]
    public async Task Read_StoreFails_CostsTheChoicesNotThePage() =>
        (await Over(new Broken()).ReadAsync("aiko", Cancel)).ShouldBe(new PersonSettings());

    [Fact]
    public async Task Write_StoreFails_SaysThatItWasNotKept() =>
        (await Over(new Broken()).WriteAsync("aiko", new PersonSettings(Theme.Dark), Cancel)).ShouldBeFalse();

    private sealed class Broken : IPreferenceStore
    {
        public Task<string?> ReadAsync(string operatorId, string name, CancellationToken cancellationToken) => Task.FromException<string?>(new IOException("gone"));

        public Task WriteAsync(string operatorId, string name, string? json, CancellationToken cancellationToken) => Task.FromException(new IOException("gone"));
    }
}
