namespace Keyturn.Web.Features.Settings;

/// <summary>One of a few values, as people read it.</summary>
public sealed record Choice<TValue>(TValue Value, string Label);
