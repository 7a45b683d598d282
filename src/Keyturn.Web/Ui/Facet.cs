namespace Keyturn.Web.Ui;

/// <summary>One choice of a filter, with how many rows it would leave.</summary>
public sealed record Facet(string Value, string Label, int Count);
