namespace Keyturn.Web.Ui;

/// <summary>A row with its place, from 0.</summary>
public readonly record struct GridLine<TRow>(int Index, TRow Row);
